import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageDocument } from '../../../../src/search/index/page-document.ts';
import { isNowhere, type Found } from '../../../../src/search/match/found.ts';
import { findPhrase } from '../../../../src/search/match/phrase.ts';
import { rowOnPage } from '../../../../src/search/match/row-on-page.ts';
import { placesOf, type Postings } from '../../../../src/search/format/postings.ts';
import { unitsOf } from '../../../../src/search/text/units.ts';
import { fuzzRuns } from '../../../fuzz-runs.ts';
import { memoryIndex } from '../memory-index.ts';

const text = fc
  .array(fc.constantFrom(...'三找差定', '，', ' ', '“', 'APP', '7', '見', '\u{20bb7}'), { maxLength: 24 })
  .map((parts) => parts.join(''));
const page = fc.record({
  title: text,
  aliases: fc.array(text, { maxLength: 2 }),
  sections: fc.array(
    fc.record({ title: text, blocks: fc.array(text, { maxLength: 3 }), repeats: fc.array(text, { maxLength: 2 }) }),
    { maxLength: 3 },
  ),
});
const pages = fc
  .array(page, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((own, number): PageDocument => ({ ...own, url: `/${number}/`, filters: {} })));
const row = fc.array(fc.constantFrom(...'三找差定见', '\u{20bb7}'), { minLength: 3, maxLength: 6 });

/** Places and marks of a page, as lists. */
function onPage(list: Postings, page: number): { places: number[]; marks: number[] } {
  const index = list.pages.indexOf(page);
  if (index < 0) return { places: [], marks: [] };
  const [from, to] = placesOf(list, index);
  return { places: [...list.places.subarray(from, to)], marks: [...list.marks.subarray(from, to)] };
}

test('a row read on a page has the places and marks that the words of the index give', async () => {
  await fc.assert(
    fc.asyncProperty(pages, row, async (all, wanted) => {
      const { reader } = await memoryIndex(all);
      const found = await findPhrase(reader, unitsOf(wanted.join('')));
      for (let number = 0; number < all.length; number += 1) {
        const record = await reader.page(number);
        const read = rowOnPage(record, wanted, record.traditional && (await reader.traditional()));
        expect(read).toEqual({ text: onPage(found.text, number), names: onPage(found.names, number) });
      }
    }),
    { numRuns: fuzzRuns(300) },
  );
});

describe('a row whose words are dear', () => {
  const plain = ({ text: inText, names }: Found): number[][] =>
    [inText, names].flatMap(({ pages, ends, places, marks }) => [pages, ends, places, marks].map((own) => [...own]));

  test('is found in the same places as any other', async () => {
    let spared = 0;
    await fc.assert(
      fc.asyncProperty(
        pages,
        row,
        fc.array(fc.nat(100_000), { minLength: 9, maxLength: 9 }),
        async (all, wanted, costs) => {
          const units = unitsOf(wanted.join(''));
          const expected = await findPhrase((await memoryIndex(all)).reader, units);
          const { reader } = await memoryIndex(all);
          const asked: string[] = [];
          reader.costOf = async (word) => ({
            file: word,
            bytes: costs[(word.codePointAt(0) ?? 0) % costs.length] ?? 0,
          });
          const find = reader.find.bind(reader);
          reader.find = (word, match) => {
            asked.push(word);
            return find(word, match);
          };
          expect(plain(await findPhrase(reader, units))).toEqual(plain(expected));
          if (!isNowhere(expected) && asked.length === 1) spared += 1;
        },
      ),
      { numRuns: fuzzRuns(300) },
    );
    expect(spared).toBeGreaterThan(0);
  });
});
