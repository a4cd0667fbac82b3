import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listFiles } from '../../../src/files/list-files.ts';
import { libraryOf, loadContent } from '../../../src/library/load-content.ts';
import { loadLibrary } from '../../../src/library/load-library.ts';
import { RecordCache } from '../../../src/library/cache/record-cache.ts';
import { collectionNames } from '../../../src/model/collections.ts';
import type { Entry } from '../../../src/model/entry.ts';
import type { Library } from '../../../src/model/library.ts';
import { copyFixture } from '../../fixture-copy.ts';

let root = '';
let page = '';
beforeEach(() => {
  root = copyFixture();
  page = join(root, 'content/pages/guide.mdx');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

/** Everything of a library, bodies included. */
const all = (library: Library): unknown =>
  collectionNames.map((name) => library[name].map(({ id, data, body }: Entry) => ({ id, data, body })));
const guideOf = (library: Library): Entry => library.get('pages', 'guide');

test('the library is that of its documents, with and without a cache', () => {
  const expected = all(libraryOf(loadContent(join(root, 'content')).documents));
  expect(all(loadLibrary(root, true).library)).toEqual(expected);
  expect(all(loadLibrary(root, true).library)).toEqual(expected);
});

test('a frontmatter is read again only when its file has changed', () => {
  loadLibrary(root, true);
  const find = vi.spyOn(RecordCache.prototype, 'find');
  loadLibrary(root, true);
  expect(find.mock.results.filter(({ value }) => value === undefined)).toEqual([]);
  find.mockClear();
  appendFileSync(page, '\n再写一句。\n');
  loadLibrary(root, true);
  expect(find.mock.results.filter(({ value }) => value === undefined)).toHaveLength(1);
});

test('a spoilt cache changes nothing', () => {
  const expected = all(loadLibrary(root, true).library);
  const cache = join(root, '.cache');
  for (const path of listFiles(cache))
    writeFileSync(join(cache, path), readFileSync(join(cache, path), 'utf8').replaceAll('title', 'Title'));
  expect(all(loadLibrary(root, true).library)).toEqual(expected);
});

test('the digest of an entry changes with its file', () => {
  const first = loadLibrary(root, true);
  const digest = first.digestOf(guideOf(first.library));
  expect(digest).toMatch(/^pages\/guide [0-9a-f]{64}$/);
  expect(first.digestOf({})).toBeUndefined();
  appendFileSync(page, '\n再写一句。\n');
  const second = loadLibrary(root, true);
  expect(second.digestOf(guideOf(second.library))).not.toBe(digest);
});

test('a body stays what it was when the library was read', () => {
  const text = readFileSync(page, 'utf8');
  const { library } = loadLibrary(root, true);
  appendFileSync(page, '\n再写一句。\n');
  const { body } = guideOf(library);
  expect(body.length).toBeGreaterThan(0);
  expect(text.endsWith(body)).toBe(true);
});

test('drafts are shown where they are wanted, and what its schema refuses never', () => {
  writeFileSync(page, readFileSync(page, 'utf8').replace('\n---\n', '\ndraft: true\n---\n'));
  expect(loadLibrary(root, true).library.find('pages', 'guide')).toBeDefined();
  expect(loadLibrary(root, false).library.find('pages', 'guide')).toBeUndefined();
  writeFileSync(page, '---\ntitle: 甲\n---\n');
  expect(loadLibrary(root, true).library.find('pages', 'guide')).toBeUndefined();
});
