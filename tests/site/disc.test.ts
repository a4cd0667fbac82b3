import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../scripts/bundle.ts';
import { listFiles } from '../../src/files/list-files.ts';
import { projectRoot } from '../../src/build/site-settings.ts';
import { runCommand } from '../command-run.ts';
import { readSite, type BuiltSite } from './built-site.ts';
import { pages } from './site.ts';
import { brokenReferences, referencesOf, resolveReference } from './links.ts';

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

let out = '';
/** Folder of the disc, and its zip beside it. */
let folder = '';
let zip = '';
let disc: BuiltSite;
beforeAll(async () => {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  out = mkdtempSync(join(projectRoot, '.cache', 'disc-'));
  expect(await runCommand(bundle, ['--out', out])).toMatchObject({ code: 0, error: '' });
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  folder = join(out, `duibiao-${version}-offline`);
  zip = `${folder}.zip`;
  disc = readSite(folder, '/');
});
afterAll(() => rmSync(out, { recursive: true, force: true, maxRetries: 5 }));

test('the folder and the zip have the same files', () => {
  const unpacked = unzipSync(readFileSync(zip));
  const name = folder.slice(out.length + 1);
  expect(Object.keys(unpacked).sort()).toEqual(
    listFiles(folder)
      .map((file) => `${name}/${file}`)
      .sort(),
  );
  for (const [path, content] of Object.entries(unpacked))
    expect(readFileSync(join(out, path)).equals(content), path).toBe(true);
});

test('the zip keeps within 1.2 times and the folder within 1.6 times the size of the site without its packed variants', () => {
  const sizeOf = (of: string, without = /^$/): number =>
    listFiles(of)
      .filter((file) => !without.test(file))
      .reduce((sum, file) => sum + statSync(join(of, file)).size, 0);
  const site = sizeOf(join(projectRoot, 'dist'), /\.(?:br|gz)$/);
  expect(statSync(zip).size / site).toBeLessThanOrEqual(1.2);
  expect(sizeOf(folder) / site).toBeLessThanOrEqual(1.6);
});

test('a second run gives the same zip, byte for byte, in another time zone and language', () => {
  const again = join(out, 'again');
  mkdirSync(again);
  execFileSync(process.execPath, [join(projectRoot, 'scripts/bundle.ts'), '--out', again], {
    env: { ...process.env, TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    encoding: 'utf8',
  });
  expect(sha256(join(again, zip.slice(out.length)))).toBe(sha256(zip));
});

test('the list has the sum of every file but the list', () => {
  const listed = readFileSync(join(folder, 'SHA256SUMS.txt'), 'utf8').trimEnd().split('\n');
  const sums = listFiles(folder)
    .filter((file) => file !== 'SHA256SUMS.txt')
    .map((file) => `${sha256(join(folder, file))}  ${file}`);
  expect(listed.sort()).toEqual(sums.sort());
});

test.each([
  [['--out', 'no-such-folder'], '不是文件夹'],
  [['--zip'], '看不懂这些参数'],
])('%j is told with exit code 2', async (options, words) => {
  expect(await runCommand(bundle, options)).toMatchObject({ code: 2, error: expect.stringContaining(words) });
});

test('every address on the disc leads to a file and an anchor that exist, none to a folder', () => {
  const names = new Set(disc.pages.map(({ file }) => file));
  // No host is there to answer with the page for addresses that lead nowhere.
  expect(pages.filter(({ file }) => !names.has(file)).map(({ file }) => file)).toEqual(['404.html']);
  expect(brokenReferences(disc)).toEqual([]);
  const toFolders = disc.pages
    .flatMap(referencesOf)
    .filter(({ url }) => !url.startsWith('#'))
    .filter((reference) => resolveReference(disc, reference)?.address.endsWith('/'));
  expect(toFolders.map(({ page, url }) => `${page.file} ${url}`)).toEqual([]);
});

test('no page names the address of the preview', () => {
  const named = disc.pages.filter(({ html }) => html.includes('localhost'));
  expect(named.map(({ file }) => file)).toEqual([]);
});
