import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxQueryLength, readQuery } from '../../../../src/search/match/query.ts';
import { fuzzRuns } from '../../../fuzz-runs.ts';

const terms = (typed: string): string[] => readQuery(typed).terms.map(({ wording }) => wording);

test('spaces part a query into terms, punctuation does not', () => {
  expect(terms('征求意见　方式')).toEqual(['征求意见', '方式']);
  expect(terms('一对一、面对面')).toEqual(['一对一、面对面']);
});

test('a term is worded as it was typed, without what stands around it', () => {
  expect(terms(' “三找差” ＡＰＰ！ ')).toEqual(['三找差', 'ＡＰＰ']);
});

test('the whole query is one row across its terms', () => {
  expect(readQuery('征求 意见APP').whole.units.map(({ text }) => text)).toEqual(['征', '求', '意', '见', 'app']);
});

test('only 200 characters are read', () => {
  expect(readQuery('对'.repeat(100_000)).text).toHaveLength(maxQueryLength);
});

test('nothing that can be typed breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const { whole, terms: parts } = readQuery(typed);
      expect(parts.flatMap(({ units }) => units)).toEqual(whole.units);
    }),
    { numRuns: fuzzRuns(1000) },
  );
});
