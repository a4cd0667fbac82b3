import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePostings, placesOf, type Postings, type PostingsKind } from '../../../../src/search/format/postings.ts';
import { decodeWordFile, encodeWordFile, type WordEntry } from '../../../../src/search/format/word-file.ts';
import { mergeWords } from '../../../../src/search/index/merge-words.ts';
import { PageWordCollector } from '../../../../src/search/index/page-words.ts';
import { extractOf, type PageExtract } from '../../../../src/search/index/page-extract.ts';
import { pageOf } from '../memory-index.ts';

/** A word, whether it begins with a Han character, its places and a mark that goes with each of them. */
type Occurrences = readonly [word: string, places: readonly number[]];

const isHan = (word: string): boolean => /^\p{Script=Han}/u.test(word);
const markOf = (place: number, kind: PostingsKind): number => place % (kind === 'text' ? 4 : 9700);

/** An extract that has some words in its text and the same in its names. */
function extractWith(words: readonly Occurrences[]): PageExtract {
  const read = (kind: PostingsKind) => {
    const collector = new PageWordCollector();
    const all = words.flatMap(([word, places]) => places.map((place) => ({ word, place })));
    for (const { word, place } of all.sort((a, b) => a.place - b.place))
      collector.add(word, isHan(word), place, markOf(place, kind));
    return collector.words(kind);
  };
  return { ...extractOf(pageOf('/', '')), text: read('text'), inNames: read('names') };
}

/** The merged words as a browser gets them. */
function merged(pages: readonly (readonly Occurrences[])[]): WordEntry[] {
  const words = mergeWords(pages.map(extractWith));
  return decodeWordFile(encodeWordFile(words.slice(0, words.words.length)));
}

function listOf(postings: Postings, kind: PostingsKind): [page: number, places: number[]][] {
  return [...postings.pages].map((page, index) => {
    const [from, to] = placesOf(postings, index);
    const places = [...postings.places.subarray(from, to)];
    expect([...postings.marks.subarray(from, to)]).toEqual(places.map((place) => markOf(place, kind)));
    return [page, places];
  });
}

const word = fc.constantFrom(
  '三定',
  '三',
  '三找',
  '\u{20bb7}',
  '\u{20bb7}野',
  '野\u{20bb7}',
  'app',
  'c919',
  '㐀',
  '龥龥',
);
const places = fc
  .uniqueArray(fc.oneof(fc.nat(200), fc.nat(3_000_000)), { minLength: 1, maxLength: 5 })
  .map((list) => list.sort((a, b) => a - b));
const page = fc.uniqueArray(fc.tuple(word, places), { selector: ([own]) => own, maxLength: 6 });

test('every word comes back with its pages, places and marks, of text and of names, words rising', () => {
  fc.assert(
    fc.property(fc.array(page, { maxLength: 20 }), (pages) => {
      const entries = merged(pages);
      const words = [...new Set(pages.flatMap((own) => own.map(([each]) => each)))].sort();
      expect(entries.map((entry) => entry.word)).toEqual(words);
      for (const entry of entries) {
        const expected = pages.flatMap((own, number) =>
          own.flatMap(([each, list]) => (each === entry.word ? [[number, list]] : [])),
        );
        expect(listOf(decodePostings(entry.text, 'text'), 'text')).toEqual(expected);
        expect(listOf(decodePostings(entry.names, 'names'), 'names')).toEqual(expected);
      }
    }),
  );
});

test('words of a site are numbered right when there are more than a table has room for', () => {
  const all = Array.from({ length: 60_000 }, (_, number): Occurrences => [
    String.fromCharCode(0x4e00 + (number % 300), 0x4e00 + Math.floor(number / 300)),
    [number],
  ]);
  const entries = merged([all.slice(0, 40_000), all.slice(20_000)]);
  const byWord = new Map(entries.map((entry) => [entry.word, entry.text]));
  expect(byWord.size).toBe(60_000);
  for (const number of [0, 19_999, 20_000, 39_999, 40_000, 59_999]) {
    const [own, list] = all[number] ?? ['', []];
    const columns = byWord.get(own);
    const pages = [0, 1].filter((side) => (side === 0 ? number < 40_000 : number >= 20_000));
    expect(columns && listOf(decodePostings(columns, 'text'), 'text')).toEqual(pages.map((side) => [side, list]));
  }
});

test.each(['heads', 'high', 'low'] as const)('postings whose %s are cut off are an error', (column) => {
  const [entry] = merged([[['三定', [1, 900]]], [], [['三定', [5, 70_000]]]]);
  const text = entry?.text;
  if (!text) throw new Error('no entry');
  for (let length = 0; length < text[column].length; length += 1)
    expect(() => decodePostings({ ...text, [column]: text[column].subarray(0, length) }, 'text')).toThrow(RangeError);
});

test('a damaged count of places reserves no memory for them', () => {
  const none = new Uint8Array(0);
  const heads = Uint8Array.of(2, 0xff, 0xff, 0xff, 0xff, 0x0f);
  expect(() => decodePostings({ heads, high: none, low: none }, 'text')).toThrow(RangeError);
});
