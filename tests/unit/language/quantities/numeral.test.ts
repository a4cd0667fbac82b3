import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumeral, parseNumeral } from '../../../../src/language/quantities/numeral.ts';

test.each([
  ['三', 3],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['九十九', 99],
  ['一百', 100],
  ['一百零五', 105],
  ['两千', 2000],
  ['千万', 10_000_000],
  ['三千五百万', 35_000_000],
  ['一亿', 100_000_000],
  ['一亿零三万', 100_030_000],
  ['零', 0],
  ['231', 231],
  ['007', 7],
])('%s is %i', (text, value) => {
  expect(parseNumeral(text)).toBe(value);
});

test.each(['', '甲', '三个', '二三', '1a', '一二三', '-1', '3.5', '１２', '9'.repeat(400), '百'.repeat(400)])(
  '%j is no number',
  (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  },
);

test('every number from 0 to 20,000 is written and read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (value) => {
      expect(parseNumeral(formatNumeral(value))).toBe(value);
    }),
  );
});

test('every number up to a hundred million is read as Chinese writes it', () => {
  const names = '零一二三四五六七八九';
  /** Below ten thousand, with 零 for skipped places. */
  const section = (value: number): string => {
    const places = [1000, 100, 10, 1].map((place) => Math.floor(value / place) % 10);
    return places
      .map((digit, index) => (digit === 0 ? '零' : `${names.charAt(digit)}${['千', '百', '十', ''][index]}`))
      .join('')
      .replace(/零+/g, '零')
      .replace(/^零|零$/g, '');
  };
  const write = (value: number): string => {
    const [high, low] = [Math.floor(value / 10_000), value % 10_000];
    if (high === 0) return section(low);
    return `${section(high)}万${low > 0 && low < 1000 ? '零' : ''}${section(low)}`;
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect(parseNumeral(write(value))).toBe(value);
    }),
  );
});

test('digits are read as they are', () => {
  fc.assert(
    fc.property(fc.nat(), (value) => {
      expect(parseNumeral(String(value))).toBe(value);
    }),
  );
});

describe('writing', () => {
  test('ten has no one before it', () => {
    expect([10, 12, 20, 35].map(formatNumeral)).toEqual(['十', '十二', '二十', '三十五']);
  });

  test('one zero stands for what is between, and none at the end', () => {
    expect([100, 105, 110, 1005, 1050, 2300, 10_000].map(formatNumeral)).toEqual([
      ...['一百', '一百零五', '一百一十', '一千零五', '一千零五十', '二千三百', '10000'],
    ]);
  });

  test.each([-1, 1.5, Number.NaN])('%d cannot be written', (value) => {
    expect(() => formatNumeral(value)).toThrow(RangeError);
  });
});
