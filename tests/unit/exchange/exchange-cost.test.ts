import { expect, test } from 'vitest';
import { openDataFiles } from '../../../src/exchange/open-data.ts';
import { guideFiles, guideGroups } from '../../../src/exchange/llms.ts';
import { pageMarkdown } from '../../../src/exchange/page-markdown.ts';
import { mapCollections } from '../../../src/model/collections.ts';
import { linkLibrary, type Library } from '../../../src/model/library.ts';
import { growth } from '../../growth.ts';
import { madeCase, madeLists, madeMethod, madeStep } from '../../made-library.ts';

// Eight times as much may take eight times as long; with every pair looked at it would take sixty-four times.

const libraryOf = (count: number): Library =>
  linkLibrary(
    madeLists({
      cases: Array.from({ length: count }, (_, index) =>
        madeCase(`case-${index}`, { practices: [{ step: 'ask', methods: [`method-${index % 50}`] }] }),
      ),
      methods: Array.from({ length: 50 }, (_, index) => madeMethod(`method-${index}`)),
      steps: [madeStep('ask', 1)],
    }),
  );
const sizes = [60, 480] as const;
const libraries = new Map(sizes.map((size) => [size as number, libraryOf(size)]));
const libraryFor = (size: number): Library => libraries.get(size) ?? libraryOf(size);

test('making open data costs no more than in proportion to the library', async () => {
  const publication = { title: '库', licence: '', url: (address: string) => address };
  expect(await growth((size) => [...openDataFiles(libraryFor(size), publication)].length, sizes)).toBeLessThan(20);
});

test('making the guide costs no more than in proportion to the library', async () => {
  const words = {
    title: '库',
    description: 'a',
    lists: mapCollections((name) => name),
    more: 'b',
    span: (first: string, last: string) => `${first}…${last}`,
    amount: (pages: number) => `${pages}`,
  };
  const url = (address: string): string => address;
  const make = (size: number): number => [...guideFiles(guideGroups(libraryFor(size), words, url), words, url)].length;
  expect(await growth(make, sizes)).toBeLessThan(20);
});

test.each([
  ['paragraphs', '<p>查找<strong>问题</strong>，<a href="/a/">整改</a>。</p>\n'],
  ['items of one list', '<li>查找问题 </li>'],
  ['pieces of one paragraph', '<span>查 </span>'],
])('a page of many %s becomes Markdown in time proportional to its length', async (_, piece) => {
  const write = (count: number): unknown => pageMarkdown(`<main>${piece.repeat(count)}</main>`, '/', (link) => link);
  expect(await growth(write, [100, 800])).toBeLessThan(20);
});
