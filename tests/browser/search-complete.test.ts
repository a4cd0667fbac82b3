import { afterAll, beforeAll, expect, test } from 'vitest';
import { integer, pick, randomFrom } from '../../bench/search/random.ts';
import { searchIndex } from '../../src/search/match/search-index.ts';
import { findPhrase } from '../../src/search/match/phrase.ts';
import { pagesOf } from '../../src/search/match/found.ts';
import type { IndexReader } from '../../src/search/match/index-reader.ts';
import { readQuery } from '../../src/search/match/query.ts';
import { openBuiltIndex } from '../built-index.ts';
import { openPage, siteFolder, siteUrl, type OpenPage } from './harness.ts';

/** What readers see of a page, block by block, and its number in the index. */
interface SeenPage {
  number: number;
  url: string;
  blocks: string[];
}

let open: OpenPage;
let reader: IndexReader;
const seen: SeenPage[] = [];

/** Lines and table cells of the main part as the browser lays them out, less controls and what only leads elsewhere. */
async function seenBlocks(url: string): Promise<string[]> {
  await open.page.goto(siteUrl + url.slice(1));
  return open.page.evaluate(() => {
    const main = document.querySelector('main');
    main?.querySelectorAll('nav, form, button, [data-pagefind-ignore]').forEach((other) => other.remove());
    main?.querySelectorAll('details').forEach((fold) => (fold.open = true));
    return (main?.innerText ?? '').split(/[\n\t]+/).filter((line) => /[\p{L}\p{N}]/u.test(line));
  });
}

beforeAll(async () => {
  open = await openPage();
  reader = await openBuiltIndex(siteFolder);
  for (let number = 0; number < reader.manifest.pages; number += 1) {
    const { url } = await reader.page(number);
    seen.push({ number, url, blocks: [...new Set(await seenBlocks(url))] });
  }
}, 120_000);
afterAll(() => open.close());

const lengthOf = ({ blocks }: SeenPage): number => blocks.join('').length;
const letters = (text: string): string[] => [...text].filter((character) => /[\p{L}\p{N}]/u.test(character));

test('every page in the index shows something', () => {
  expect(seen.length).toBeGreaterThan(25);
  expect(seen.filter((page) => lengthOf(page) < 50).map(({ url }) => url)).toEqual([]);
});

test('all rows of 2 to 8 characters of the two longest pages find their page', async () => {
  const longest = [...seen].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, 2);
  const missed: string[] = [];
  let asked = 0;
  for (const { number, url, blocks } of longest) {
    const cuts = new Set<string>();
    for (const block of blocks) {
      const characters = letters(block);
      for (let length = 2; length <= 8; length += 1)
        for (let from = 0; from + length <= characters.length; from += 1)
          cuts.add(characters.slice(from, from + length).join(''));
    }
    asked += cuts.size;
    for (const cut of cuts) {
      // What a search asks first; loading pages for tens of thousands of answers would add nothing.
      const found = pagesOf(await findPhrase(reader, readQuery(cut).whole.units));
      if (!found.includes(number) && !(await finds(cut, number))) missed.push(`${url} ${cut}`);
    }
  }
  expect(asked).toBeGreaterThan(10_000);
  expect(missed).toEqual([]);
}, 300_000);

/** Whether a full search finds a page. */
async function finds(query: string, number: number): Promise<boolean> {
  const { results } = await searchIndex(reader, '/', query, { limit: 1000 });
  const { url } = await reader.page(number);
  return results.some((result) => result.url === url);
}

test('2,000 rows of 2 to 8 characters of the other pages, punctuation left in or out, find their page', async () => {
  const random = randomFrom('complete');
  const missed: string[] = [];
  for (let count = 0; count < 2000; count += 1) {
    const { number, url, blocks } = pick(random, seen);
    const block = pick(random, blocks);
    const characters = count % 2 === 0 ? letters(block) : [...block];
    const length = integer(random, 2, 8);
    const from = integer(random, 0, Math.max(0, characters.length - length));
    const cut = characters.slice(from, from + length).join('');
    if (letters(cut).length < 2) continue;
    if (!(await finds(cut, number))) missed.push(`${url} ${JSON.stringify(cut)}`);
  }
  expect(missed).toEqual([]);
}, 300_000);
