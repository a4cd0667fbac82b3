import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../../src/search/text/fold.ts';
import { nameKey, unitsOf } from '../../../../src/search/text/units.ts';
import { fuzzRuns } from '../../../fuzz-runs.ts';

const units = (text: string): string =>
  unitsOf(text)
    .map((unit) => unit.text)
    .join(' ');

describe('units', () => {
  test('are single Han characters, and other words whole in lower case', () => {
    expect(units('智慧党建APP和C919')).toBe('智 慧 党 建 app 和 c919');
    expect(units('2月27日')).toBe('2 月 27 日');
    expect(units('50余条')).toBe('50 余 条');
  });
  test('of full width, in circles or with accents fold to plain ones', () => {
    expect(units('ＡＰＰ２７　①')).toBe('app27 1');
    expect(units('café CAFÉ cafe\u0301')).toBe('cafe cafe cafe');
  });
  test('outside the basic plane are not torn apart', () => {
    expect(units('𠮷野家')).toBe('𠮷 野 家');
  });
  test('pass over invisible and broken characters', () => {
    expect(units('三\u200b找\ufeff差\u00ad\u0000 A\u200bP\u00adP')).toBe('三 找 差 app');
    expect(units('三\ud800找差\udc00')).toBe('三 找 差');
    expect(units('\u200b\ud83d 😀 ，。…')).toBe('');
  });
  test('fold traditional characters with a table', () => {
    expect(unitsOf('徵求', new Map([['徵', '征']])).map((unit) => unit.text)).toEqual(['征', '求']);
  });
});

test('names agree without spaces, punctuation, width and case', () => {
  expect(nameKey(' “双一流” ')).toBe(nameKey('双一流'));
  expect(nameKey('智慧党建 ＡＰＰ')).toBe('智慧党建app');
});

const anything = fc.string({ unit: 'binary', maxLength: 60 });

test('each unit stands in the text at the place it names', () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const { text: unit, start, end } of unitsOf(text)) expect(nameKey(text.slice(start, end))).toContain(unit);
    }),
    { numRuns: fuzzRuns(500) },
  );
});

test('folding folded text changes nothing', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(fold(fold(text).text).text).toBe(fold(text).text);
    }),
    { numRuns: fuzzRuns(500) },
  );
});

test('each place of folded text names where it came from', () => {
  fc.assert(
    fc.property(anything, (source) => {
      const { text, starts, ends } = fold(source);
      expect([starts.length, ends.length]).toEqual([text.length, text.length]);
      starts.forEach((start, at) => expect(fold(source.slice(start, ends[at])).text).toContain(text[at]));
    }),
    { numRuns: fuzzRuns(500) },
  );
});
