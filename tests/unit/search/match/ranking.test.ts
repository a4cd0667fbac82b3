import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankPages } from '../../../../src/search/match/ranking.ts';

const ids = (pages: readonly { id: string }[]): string => pages.map(({ id }) => id).join(' ');

test('a stronger way of answering beats any score', () => {
  const scored = [
    { id: 'text', score: 99 },
    { id: 'title', score: 1 },
    { id: 'phrase', score: 5 },
  ];
  expect(ids(rankPages([new Set(['title']), new Set(['title', 'phrase'])], scored))).toBe('title phrase text');
});

test('within one way the score decides, and the id breaks ties', () => {
  const scored = [
    { id: 'b', score: 1 },
    { id: 'c', score: 2 },
    { id: 'a', score: 1 },
  ];
  expect(ids(rankPages([], scored))).toBe('c a b');
});

test('the order in which the engine lists pages does not matter', () => {
  const page = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), score: fc.integer({ min: 0, max: 2 }) });
  fc.assert(
    fc.property(fc.uniqueArray(page, { selector: ({ id }) => id }), fc.uniqueArray(fc.constantFrom('a', 'c', 'e')), (scored, first) => {
      expect(rankPages([new Set(first)], [...scored].reverse())).toEqual(rankPages([new Set(first)], scored));
    }),
  );
});
