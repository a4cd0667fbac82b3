import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, markText, type ExcerptPiece } from '../../../../src/search/match/excerpt.ts';
import { findHits } from '../../../../src/search/match/hits.ts';
import { readQuery } from '../../../../src/search/match/query.ts';

const show = (pieces: readonly ExcerptPiece[]): string => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const mark = (text: string, query: string): string => show(markText(text, findHits(text, readQuery(query)).ranges));

test('a phrase is one mark', () => {
  expect(mark('坚持“三找差”是关键。', '三找差')).toBe('坚持“[三找差]”是关键。');
});

test('a phrase is found whatever punctuation either side has', () => {
  expect(mark('改革创新、奋发有为', '改革创新奋发有为')).toBe('[改革创新、奋发有为]');
  expect(mark('“三找差”问题', '三找差问题')).toBe('“[三找差”问题]');
  expect(mark('三找差问题', '“三找差”问题')).toBe('[三找差问题]');
});

test('where the phrase stands, its words elsewhere stay unmarked', () => {
  expect(mark('找差距，三找差', '三找差')).toBe('找差距，[三找差]');
});

test('without the phrase every word is marked, neighbours as one', () => {
  expect(mark('教材不适应，学科断层明显', '教材不适 断层')).toBe('[教材不适]应，学科[断层]明显');
  expect(mark('先找差，后定标', '定标找差')).toBe('先[找差]，后[定标]');
});

test('a single character is marked alone', () => {
  expect(mark('𠮷野家', '𠮷')).toBe('[𠮷]野家');
  expect(mark('找差距', '差')).toBe('找[差]距');
});

test('letters and digits count from the beginning of a word only', () => {
  expect(mark('happy App', 'app')).toBe('happy [App]');
  expect(mark('12月27日', '2月27日')).not.toContain('[2月');
  expect(mark('2月27日开会', '２月２７日')).toBe('[2月27日]开会');
});

test('a text without the query has no mark', () => {
  expect(findHits('毫不相干', readQuery('三找差'))).toEqual({ ranges: [], phrase: false, words: new Set() });
});

const text = fc.string({ unit: fc.constantFrom(...'三找差定标必见“”，。 a2\u200b', '𠮷', 'ﬁ', '①'), maxLength: 200 });

test('marking a text changes none of it', () => {
  fc.assert(
    fc.property(text, text, (source, query) => {
      const pieces = markText(source, findHits(source, readQuery(query)).ranges);
      expect(pieces.map((piece) => piece.text).join('')).toBe(source);
    }),
  );
});

test('an excerpt is a part of the text, with an ellipsis where it was cut', () => {
  fc.assert(
    fc.property(text, text, (source, query) => {
      const excerpt = excerptOf(source, findHits(source, readQuery(query)).ranges).map((piece) => piece.text).join('');
      const bare = excerpt.replace(/^…|…$/g, '');
      expect(source).toContain(bare);
      expect(bare).not.toMatch(/^\p{Cs}|\p{Cs}$/u);
    }),
  );
});

test('an excerpt shows the first phrase of a long text', () => {
  const source = `${'前'.repeat(300)}三找差${'后'.repeat(300)}`;
  const excerpt = show(excerptOf(source, findHits(source, readQuery('三找差')).ranges));
  expect(excerpt).toMatch(/^…前+\[三找差\]后+…$/);
});
