import { expect, test } from 'vitest';
import { indexWords } from '../../../../src/search/text/analyzer.ts';
import { unitsOf } from '../../../../src/search/text/units.ts';

const words = (text: string): string => indexWords(unitsOf(text)).join(' ');

test('Han text is cut into overlapping pairs, with the last character kept', () => {
  expect(words('三找差')).toBe('三找 找差 差');
  expect(words('差')).toBe('差');
});

test('pairs run on through punctuation, spaces and line breaks, which a query may omit', () => {
  for (const text of ['“三找差”问题', '《三找差》问题', '三找差，问题', '三找差\n 问题', '三找、差。问题'])
    expect(words(text)).toBe(words('三找差问题'));
});

test('letters and digits stay whole and end a Han run', () => {
  expect(words('智慧党建APP和C919')).toBe('智慧 慧党 党建 建 app 和 c919');
  expect(words('2月27日')).toBe('2 月 27 日');
  expect(words('50余条')).toBe('50 余条 条');
});

test('there is one word for each unit', () => {
  for (const text of ['', '三', '三找差APP 2.0，五查'])
    expect(indexWords(unitsOf(text))).toHaveLength(unitsOf(text).length);
});
