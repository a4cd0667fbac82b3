import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MarkRange } from '../../../../src/search/answer.ts';
import { excerptOf } from '../../../../src/search/match/excerpt.ts';
import { findHits, patternOf, type Wanted } from '../../../../src/search/match/hits.ts';
import { readQuery } from '../../../../src/search/match/query.ts';
import { fuzzRuns } from '../../../fuzz-runs.ts';

const wanted = (query: string): Wanted => {
  const { whole, terms } = readQuery(query);
  return { whole: patternOf(whole.units), words: terms.map(({ units }) => patternOf(units)) };
};
function show(text: string, marks: readonly MarkRange[]): string {
  return [...marks]
    .reverse()
    .reduce((shown, [start, end]) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`, text);
}
const mark = (text: string, query: string): string => show(text, findHits(text, wanted(query)).marks);

test('a phrase is one mark', () => {
  expect(mark('坚持“三找差”是关键。', '三找差')).toBe('坚持“[三找差]”是关键。');
});

test('a phrase is found whatever punctuation either side has', () => {
  expect(mark('改革创新、奋发有为', '改革创新奋发有为')).toBe('[改革创新、奋发有为]');
  expect(mark('“三找差”问题', '三找差问题')).toBe('“[三找差”问题]');
  expect(mark('三找差问题', '“三找差”问题')).toBe('[三找差问题]');
});

test('width, case and the middle of words make no difference', () => {
  expect(mark('智慧党建ＡＰＰ平台', 'pp平')).toBe('智慧党建Ａ[ＰＰ平]台');
});

test('without the phrase every word is marked, neighbours as one', () => {
  expect(mark('教材不适应，学科断层明显', '教材不适 断层')).toBe('[教材不适]应，学科[断层]明显');
  expect(mark('找差定标', '定标 找差')).toBe('[找差][定标]'.replace('][', ''));
});

test('a text knows whether it says the query in a row and which words it has', () => {
  expect(findHits('列席、表决', wanted('列席 表决'))).toMatchObject({ phrase: true });
  expect(findHits('表决', wanted('列席 表决'))).toMatchObject({ phrase: false, words: new Set([1]) });
});

test('marks lie in the text, in order and apart, whatever text and query are', () => {
  const part = fc.string({ unit: fc.constantFrom(...'三找差五查，。 aＡ1①', '\ud800', '😀'), maxLength: 30 });
  fc.assert(
    fc.property(part, part, (text, query) => {
      let before = 0;
      for (const [start, end] of readQuery(query).whole.units.length > 0 ? findHits(text, wanted(query)).marks : []) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        before = end;
      }
    }),
    { numRuns: fuzzRuns(1000) },
  );
});

test('an excerpt is the stretch with most marks, with some text before the first', () => {
  const text = `${'前'.repeat(100)}列席${'中'.repeat(90)}列席的列席${'后'.repeat(100)}`;
  const excerpt = excerptOf(text, findHits(text, wanted('列席')).marks);
  expect(show(excerpt.text, excerpt.marks)).toMatch(/^…(?:中){20}\[列席\]的\[列席\](?:后)+…$/);
});

test('an excerpt never cuts a character in two', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(100), (before, after) => {
      const text = `${'𠮷'.repeat(before)}差${'𠮷'.repeat(after)}`;
      expect(excerptOf(text, findHits(text, wanted('差')).marks).text).not.toMatch(/\p{Cs}/u);
    }),
  );
});
