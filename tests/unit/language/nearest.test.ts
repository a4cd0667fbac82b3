import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/language/nearest.ts';

test.each([
  ['', '', 0],
  ['五查', '五查', 0],
  ['五查', '五学', 1],
  ['wu-cha', 'wu-cah', 2],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['𠀀', '甲', 1],
])('%j and %j are %i apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('distance is a distance', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '-'), maxLength: 8 });
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
  );
});

test('the closest candidate is proposed, the first of equals', () => {
  expect(nearest('wu-cah', ['wu-xue', 'wu-cha', 'san-bu-zou'])).toBe('wu-cha');
  expect(nearest('五', ['五查', '五学'])).toBe('五查');
});

test('nothing is proposed when nothing is alike', () => {
  expect(nearest('abc', ['xyz'])).toBeUndefined();
  expect(nearest('abc', [])).toBeUndefined();
});
