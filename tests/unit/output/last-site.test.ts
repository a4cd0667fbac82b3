import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LastSite } from '../../../src/output/last-site.ts';
import { releaseFile, releaseOf, sha256 } from '../../../src/output/release/release.ts';

const files = { 'a/index.html': 'page', 'a/index.md': 'text', 'a/index.html.br': 'packed', 'b.css': 'style' };
const page = { path: 'a/index.html', sum: sha256('page') };
const derived = ['a/index.html.gz', 'a/index.html.br', 'a/index.md'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-site-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const sums = new Map(Object.entries(files).map(([path, text]) => [path, sha256(text)]));
  describeSite(JSON.stringify(releaseOf({ version: '1', derivedBy: 'code' }, sums)));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const describeSite = (text: string): void => writeFileSync(join(folder, releaseFile), text);
const taken = (source = page, derivedBy = 'code', paths = derived): string[] | undefined =>
  new LastSite(folder, derivedBy)
    .derivedFrom(source, paths)
    ?.map(({ path, content, sum, isOnDisk }) => `${path} ${Buffer.from(content).toString()} ${sum} ${isOnDisk}`);

test('what was derived from an unchanged file is taken, in the order asked for, and is yet to be written', () => {
  expect(taken()).toEqual([
    `a/index.html.br packed ${sha256('packed')} false`,
    `a/index.md text ${sha256('text')} false`,
  ]);
});

test('nothing was derived from an unchanged file that has no derived files', () => {
  expect(taken({ path: 'b.css', sum: sha256('style') }, 'code', ['b.css.br'])).toEqual([]);
});

test.each([
  ['of a changed file', () => taken({ ...page, sum: sha256('other') })],
  ['of a file that the last site did not have', () => taken({ ...page, path: 'c/index.html' })],
  ['of a site that other code has made', () => taken(page, 'older')],
  ['where one is damaged', () => (writeFileSync(join(folder, 'a/index.md'), 'tex'), taken())],
  ['where one has been lost', () => (rmSync(join(folder, 'a/index.html.br')), taken())],
  ['where the page beside them is another', () => (describeSite('{}'), taken())],
  [
    'where the description is cut',
    () => {
      const text = readFileSync(join(folder, releaseFile), 'utf8');
      describeSite(text.slice(0, -20));
      return taken();
    },
  ],
  ['where the description is of no form', () => (describeSite('null'), taken())],
  ['where there is no site', () => (rmSync(folder, { recursive: true }), taken())],
])('nothing is taken %s', (_, take) => {
  expect(take()).toBeUndefined();
});
