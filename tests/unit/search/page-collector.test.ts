import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/output/release/release.ts';
import { readRecord } from '../../../src/search/format/page-file.ts';
import { ByteCache } from '../../../src/search/index/byte-cache.ts';
import { PageCollector, type CollectedPages } from '../../../src/search/index/page-collector.ts';

const page = (title: string, isMarked: boolean): Uint8Array =>
  Buffer.from(`<main${isMarked ? ' data-pagefind-body' : ''}><h1>${title}</h1><p>${title}的话</p></main>`);
const broken = Buffer.from([0x3c, 0xff]);

async function collect(files: readonly (readonly [string, Uint8Array])[], cache?: ByteCache): Promise<CollectedPages> {
  const collector = new PageCollector({}, cache);
  for (const [file, content] of files) await collector.add(file, content, sha256(content));
  return collector.end();
}
/** With views of bytes as bytes of their own. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const titles = ({ pages }: CollectedPages): string[] => pages.map(({ record }) => readRecord(gunzipSync(record)).title);

test('where no page says what of it is searched, all are', async () => {
  expect(
    titles(
      await collect([
        ['a.html', page('甲', false)],
        ['b.html', page('乙', false)],
      ]),
    ),
  ).toEqual(['甲', '乙']);
});

test.each([
  [
    'first',
    [
      ['a.html', page('甲', true)],
      ['b.html', page('乙', false)],
      ['c.html', page('丙', true)],
    ],
  ],
  [
    'later',
    [
      ['b.html', page('乙', false)],
      ['a.html', page('甲', true)],
      ['c.html', page('丙', true)],
    ],
  ],
] as const)('where one says so, the %s of all, only such pages are', async (_, files) => {
  expect(titles(await collect(files))).toEqual(['甲', '丙']);
});

test('a page that says nothing of its own comes last', async () => {
  const empty = Buffer.from('<main><h1>空</h1></main>');
  expect(
    titles(
      await collect([
        ['a.html', empty],
        ['b.html', page('乙', false)],
      ]),
    ),
  ).toEqual(['乙', '空']);
});

test('a file that cannot be decoded is named, whatever the others say', async () => {
  const collected = await collect([
    ['broken.html', broken],
    ['a.html', page('甲', true)],
  ]);
  expect([titles(collected), collected.unread]).toEqual([
    ['甲'],
    [{ file: 'broken.html', reason: '内容不是 utf-8 编码，请另存为 UTF-8' }],
  ]);
});

describe('with a cache', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'page-collector-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  // More than are read on one thread.
  const files = Array.from({ length: 200 }, (_, number): readonly [string, Uint8Array] => [
    `${number}/index.html`,
    page(`第${number}页`, true),
  ]);
  const collectWith = async (all: typeof files, version = 'v1'): Promise<[CollectedPages, string[]]> => {
    const cache = new ByteCache(folder, version);
    const found: string[] = [];
    const get = cache.get.bind(cache);
    cache.get = (key) => {
      const bytes = get(key);
      if (bytes) found.push(key);
      return bytes;
    };
    return [await collect(all, cache), found];
  };

  test('the pages are the same as without, read by workers or not at all', async () => {
    const alone = await Promise.all(files.map((file) => collect([file])));
    const [read, found] = await collectWith(files);
    const [kept, foundAgain] = await collectWith(files);
    const expected = { pages: alone.flatMap(({ pages }) => pages), unread: [] };
    expect([found.length, foundAgain.length]).toEqual([0, 200]);
    expect(plain(read)).toEqual(plain(expected));
    expect(plain(kept)).toEqual(plain(expected));
  });

  test('only a page of other bytes or of another name is read again', async () => {
    await collectWith(files);
    const [first, second, ...rest] = files;
    if (!first || !second) throw new Error('no files');
    const [changed, found] = await collectWith([['x.html', first[1]], [second[0], page('别页', true)], ...rest]);
    expect(found).toHaveLength(198);
    expect(changed.pages.slice(0, 2).map(({ url, record }) => [url, readRecord(gunzipSync(record)).title])).toEqual([
      ['/x.html', '第0页'],
      ['/1/', '别页'],
    ]);
  });

  test('a page that a worker cannot read is named', async () => {
    const [{ pages, unread }] = await collectWith([...files, ['broken.html', broken]]);
    expect([pages.length, unread.map(({ file }) => file)]).toEqual([200, ['broken.html']]);
  });
});
