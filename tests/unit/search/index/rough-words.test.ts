import { expect, test } from 'vitest';
import { decodePostings } from '../../../../src/search/format/postings.ts';
import { decodeRough, encodeRough, roughCount } from '../../../../src/search/format/rough-postings.ts';
import { weak } from '../../../../src/search/format/text-mark.ts';
import { extractOf } from '../../../../src/search/index/page-extract.ts';
import { mergeWords } from '../../../../src/search/index/merge-words.ts';
import { roughWords } from '../../../../src/search/index/rough-words.ts';
import { memoryIndex, pageOf } from '../memory-index.ts';

/** How often each page has a word other than weakly, and how often in all. */
const counts = [0, 1, 2, 6, 7, 8, 500];

test('pages come back with how often they have the word, up to six times', () => {
  const pages = Uint8Array.from([0, ...counts.map((strong) => roughCount(strong)), 0, 0]);
  const { pages: numbers, ends, places, marks } = decodeRough(encodeRough(pages));
  expect([...numbers]).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect([...ends]).toEqual([1, 2, 4, 10, 16, 22, 28]);
  expect(places.every((place) => place === 0)).toBe(true);
  expect([...marks].map((mark, at) => (mark === weak ? at : -1)).filter((at) => at >= 0)).toEqual([0]);
});

test('the rough postings of a page take two bytes at most among ten thousand', () => {
  const every = new Uint8Array(10_000).fill(roughCount(9));
  expect(encodeRough(every).length).toBeLessThanOrEqual(10_000);
  const some = every.map((count, page) => (page % 700 === 0 ? count : 0));
  expect(encodeRough(some).length).toBeLessThanOrEqual(2 * 15);
});

// 支部 and what begins with 支 fill files; 部支 does too, 查 does not.
const pages = Array.from({ length: 300 }, (_, number) =>
  pageOf(`/${number}/`, number % 50 === 0 ? `支部${number}` : `第${number}页`, '支部'.repeat(number % 140), '五查'),
);
const all = mergeWords(pages.map((page) => extractOf(page)));

test('only what fills files has rough postings, its first character among it', () => {
  expect(roughWords(all, pages.length).words).toEqual(['支', '支部', '部', '部支']);
});

test('rough postings have the pages of the exact ones, and the same places in names', () => {
  const rough = roughWords(all, pages.length);
  for (const word of ['支部', '部支']) {
    const exact = all.entryAt(all.words.indexOf(word));
    const entry = rough.entryAt(rough.words.indexOf(word));
    expect(decodeRough(entry.text.heads).pages).toEqual(decodePostings(exact.text, 'text').pages);
    expect(decodePostings(entry.names, 'names')).toEqual(decodePostings(exact.names, 'names'));
  }
});

test.each(['支部', '支', '部支'])('a search for %s alone reads no places, and finds the same pages', async (query) => {
  const { search, reader } = await memoryIndex(pages);
  const asked: string[] = [];
  const find = reader.find.bind(reader);
  reader.find = (word, match) => {
    asked.push(word);
    return find(word, match);
  };
  const { results, total } = await search(query, { limit: 1000 });
  const has = ({ title, sections }: (typeof pages)[number]): boolean =>
    [title, ...sections.flatMap(({ blocks }) => blocks)].some((text) => text.includes(query));
  const expected = pages.filter(has).map(({ url }) => url);
  expect(results.map(({ url }) => url).sort()).toEqual(expected.sort());
  expect([total, asked]).toEqual([expected.length, []]);
  expect(results.slice(0, 5).every(({ title }) => query === '部支' || title.startsWith('支部'))).toBe(true);
});

test('with another word, what is common is found by its places', async () => {
  const { found, search } = await memoryIndex(pages);
  expect((await found('支部 五查')).length).toBe((await found('支部')).length);
  expect((await search('支部五查')).results[0]).toMatchObject({ phrase: false });
});
