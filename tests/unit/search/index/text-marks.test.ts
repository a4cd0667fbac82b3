import { expect, test } from 'vitest';
import { joinTextMarks } from '../../../../src/search/format/text-mark.ts';
import { textMarks } from '../../../../src/search/index/text-marks.ts';
import { unitsOf } from '../../../../src/search/text/units.ts';

const marks = (text: string, repeats = false): number[] => textMarks(text, unitsOf(text), repeats);

test('a pair knows the punctuation inside it and after it', () => {
  expect(marks('三找差')).toEqual([0, 0, 0]);
  expect(marks('三、找差')).toEqual([1, 0, 0]);
  expect(marks('三找、差')).toEqual([2, 1, 0]);
  expect(marks('三找APP，差')).toEqual([0, 0, 2, 0]);
});

test('spaces and quotation marks divide nothing', () => {
  expect(marks('“三找” 差')).toEqual([0, 0, 0]);
});

test('every word of a text that only repeats is weak', () => {
  expect(marks('三找、差', true)).toEqual([3, 1, 1]);
});

test('a row of words is weak where any of its words is, or punctuation stands between them', () => {
  expect(joinTextMarks(0, 0)).toBe(0);
  expect(joinTextMarks(1, 0)).toBe(1);
  expect(joinTextMarks(2, 0)).toBe(1);
  expect(joinTextMarks(0, 1)).toBe(1);
  expect(joinTextMarks(0, 2)).toBe(2);
  expect(joinTextMarks(3, 2)).toBe(3);
});
