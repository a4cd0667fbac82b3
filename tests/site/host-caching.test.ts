import { expect, test } from 'vitest';
import { isHashed, unpackedPath } from '../../src/output/file-kind.ts';
import { keptByHosts } from '../host-rules.ts';
import { readBuilt } from './built-site.ts';
import { site } from './site.ts';

/** Files that browsers ask for. */
const paths = [...site.files].filter((path) => unpackedPath(path) === undefined);

test.each(Object.entries(keptByHosts((file) => readBuilt(site, file), site.base)))(
  '%s lets browsers keep every file whose name contains a hash, and no other',
  (_, isKept) => {
    expect(paths.filter(isHashed).length).toBeGreaterThan(10);
    expect(paths.filter((path) => isKept(path) !== isHashed(path))).toEqual([]);
  },
);

test('names that change their content are not taken for hashed ones', () => {
  const changing = ['_client/client.js', 'pagefind/search.js', 'pagefind/entry.json', 'sw.js', 'index.html'];
  expect(changing.filter((path) => isHashed(path) || !site.files.has(path))).toEqual([]);
});

test('Cloudflare Pages takes all rules: at most 100, of at most 2000 characters a line', () => {
  const lines = readBuilt(site, '_headers').split('\n');
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
  expect(lines.filter((line) => line.length > 2000)).toEqual([]);
});
