import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, type Token } from '../../../../src/search/text/analyzer.ts';
import { longestQuery, matchesByPrefix, nameKey, readQuery } from '../../../../src/search/match/query.ts';

const words = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ');

test('a query has no tail, because in the text another character may follow', () => {
  expect(words(readQuery('三找差').tokens)).toBe('三找 找差');
  expect(readQuery('三找差').phrase).toEqual(['三找', '找差']);
});

test('a query of one character is that character, without a phrase', () => {
  expect(words(readQuery('差').tokens)).toBe('差');
  expect(readQuery('差').phrase).toEqual([]);
});

test('a phrase of several runs keeps the tails between them', () => {
  expect(readQuery('党建APP').phrase).toEqual(['党建', '建', 'app']);
  expect(readQuery('2月27日').phrase).toEqual(['2', '月', '27']);
});

test('repeated words are asked for once', () => {
  expect(words(readQuery('对标对标对标').tokens)).toBe('对标 标对');
});

test('quotation marks may be left out', () => {
  expect(readQuery('“三找差”问题').phrase).toEqual(readQuery('三找差问题').phrase);
});

test('names agree without spaces, punctuation, width and case', () => {
  expect(nameKey(' “双一流” ')).toBe(nameKey('双一流'));
  expect(nameKey('智慧党建 ＡＰＰ')).toBe('智慧党建app');
});

test('only 200 characters are read', () => {
  expect(readQuery('对'.repeat(100_000)).text).toHaveLength(longestQuery);
});

test('nothing that can be typed breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const { tokens, key } = readQuery(typed);
      expect(tokens.length === 0).toBe(key === '');
    }),
    { numRuns: 1000 },
  );
});

/** Whether the query's words stand in the index's words in this order; a single character or a word may be the beginning of one. */
function standsIn(query: readonly Token[], index: readonly Token[]): boolean {
  let at = 0;
  return query.every((token) => {
    const found = index.findIndex(({ word }, place) => place >= at && (matchesByPrefix(token) ? word.startsWith(token.word) : word === token.word));
    at = found;
    return found >= 0;
  });
}

const text = fc
  .array(fc.constantFrom(...'三找差定标必见问题党建材断层“”‘’「」《》，。、；（） \n', '月', '\u200b', '𠮷', '😀'), { minLength: 8, maxLength: 60 })
  .map((parts) => parts.join(''));

test('any 2 to 8 characters of a block are found in it', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 2, max: 8 }), (block, seed, length) => {
      const characters = [...block];
      const from = seed % (characters.length - 1);
      const cut = characters.slice(from, from + length).join('');
      const index = analyze(block);
      const query = analyze(cut).filter(({ kind }) => kind !== 'tail');
      expect(standsIn(query, index), `${JSON.stringify(cut)} in ${JSON.stringify(block)}`).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
