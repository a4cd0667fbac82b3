import { expect, test } from 'vitest';
import { joinGaps } from '../../../../src/search/format/gap.ts';
import { gapsOf } from '../../../../src/search/index/gaps.ts';
import { unitsOf } from '../../../../src/search/text/units.ts';

const gaps = (text: string): number[] => gapsOf(text, unitsOf(text));

test('a pair knows the punctuation inside it and after it', () => {
  expect(gaps('三找差')).toEqual([0, 0, 0]);
  expect(gaps('三、找差')).toEqual([1, 0, 0]);
  expect(gaps('三找、差')).toEqual([2, 1, 0]);
  expect(gaps('三找APP，差')).toEqual([0, 0, 2, 0]);
});

test('spaces and quotation marks divide nothing', () => {
  expect(gaps('“三找” 差')).toEqual([0, 0, 0]);
});

test('a row of words has a gap inside where any of its words has, or one ends at it', () => {
  expect(joinGaps(0, 0)).toBe(0);
  expect(joinGaps(1, 0)).toBe(1);
  expect(joinGaps(2, 0)).toBe(1);
  expect(joinGaps(0, 1)).toBe(1);
  expect(joinGaps(0, 2)).toBe(2);
  expect(joinGaps(3, 2)).toBe(3);
});
