import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PageSet } from '../../../../src/search/match/page-set.ts';

const most = 100;
const numbers = fc.uniqueArray(fc.nat(most - 1)).map((list) => list.sort((a, b) => a - b));
const setOf = (pages: readonly number[]): PageSet => {
  const set = new PageSet(most);
  pages.forEach((page) => set.add(page));
  return set;
};

test('a set of pages has what was added, and cuts and counts as sets do', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const both = a.filter((page) => b.includes(page));
      expect(setOf(a).pages()).toEqual(a);
      expect(setOf(a).and(setOf(b)).pages()).toEqual(both);
      expect(setOf(a).countIn(setOf(b))).toBe(both.length);
      for (let page = 0; page < most; page += 1) expect(setOf(a).has(page)).toBe(a.includes(page));
    }),
  );
});

test('the set of all pages has each once', () => {
  expect(PageSet.all(70).pages()).toEqual(Array.from({ length: 70 }, (_, page) => page));
  expect(PageSet.all(0).pages()).toEqual([]);
});
