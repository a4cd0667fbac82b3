import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compileModules } from '../../../../src/output/browser-code/compile.ts';

const files = (await compileModules('client', true)).map(({ path, text, contents }) => ({
  name: basename(path),
  text,
  gzipped: gzipSync(contents).length,
}));
const entry = files.find(({ name }) => name === 'client.js');

test('the script of every page has at most 3 KB, gzipped', () => {
  expect(entry?.gzipped).toBeLessThanOrEqual(3 * 1024);
});

test('the script of every page imports nothing until search is used', () => {
  expect(entry?.text).toMatch(/import\("\.\/site-search/);
  expect(entry?.text).not.toMatch(/\bimport\s*["'{*]|\bfrom\s*["']/);
});

test('what search loads on first use has at most 11 KB, gzipped', () => {
  expect(files.filter((file) => file !== entry).reduce((sum, { gzipped }) => sum + gzipped, 0)).toBeLessThanOrEqual(
    11 * 1024,
  );
});

test('nothing that only the build needs reaches the browser', () => {
  expect(files.filter(({ text }) => /linkedom|node:|astro\/zod/.test(text)).map(({ name }) => name)).toEqual([]);
});
