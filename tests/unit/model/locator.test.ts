import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLocator, locatorsSchema, parseLocator } from '../../../src/model/locator.ts';

test.each([
  ['two-write-ups 1/2', { source: 'two-write-ups', part: 1, paragraph: 2 }, '第一部分第 2 段'],
  ['two-write-ups 2/标题3', { source: 'two-write-ups', part: 2, heading: 3 }, '第二部分第 3 节标题'],
  ['two-write-ups 1/标题', { source: 'two-write-ups', part: 1, heading: 0 }, '第一部分题目'],
])('%s', (text, locator, shown) => {
  expect(parseLocator(text)).toEqual(locator);
  expect(formatLocator(locator)).toBe(shown);
});

test.each([
  '',
  'two-write-ups',
  'two-write-ups 1',
  'two-write-ups 1-2',
  'two-write-ups 第1段',
  'two-write-ups  1/2',
  '-a 1/2',
  'A 1/2',
  'a 1/2 ',
])('%j is no locator', (text) => {
  expect(parseLocator(text)).toBeUndefined();
});

test('every part and paragraph is read back as written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.nat({ max: 999 }), (part, paragraph) => {
      expect(parseLocator(`a ${part}/${paragraph}`)).toEqual({ source: 'a', part, paragraph });
    }),
  );
});

test('a field takes one locator or a list of them, and always gives a list', () => {
  expect(locatorsSchema.parse('a 1/2')).toEqual([{ source: 'a', part: 1, paragraph: 2 }]);
  expect(locatorsSchema.parse(['a 1/2', 'a 1/标题'])).toHaveLength(2);
  expect(locatorsSchema.safeParse([]).error?.issues[0]?.message).toBe('至少写一个出处，如：two-write-ups 1/2');
  expect(locatorsSchema.safeParse(['a 1/2', '第一段']).error?.issues).toMatchObject([
    { path: [1], message: expect.stringContaining('「第一段」不是出处') },
  ]);
});
