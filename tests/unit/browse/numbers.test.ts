import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeNumbers, decodeRising, encodeNumbers, encodeRising } from '../../../src/browse/format/numbers.ts';

describe('numbers as text', () => {
  test('are read back, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 31 })), (numbers) => {
        expect(decodeNumbers(encodeNumbers(numbers))).toEqual(numbers);
      }),
    );
  });

  test('rising ones are read back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 100_000 })), (given) => {
        const numbers = given.sort((a, b) => a - b);
        expect(decodeRising(encodeRising(numbers))).toEqual(numbers);
      }),
    );
  });

  test('need no escape in JSON and take one character below 28', () => {
    const text = encodeNumbers(Array.from({ length: 2000 }, (_, number) => number));
    expect(JSON.stringify(text)).toBe(`"${text}"`);
    expect(encodeNumbers([0, 27, 28])).toHaveLength(4);
  });
});
