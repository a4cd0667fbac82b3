import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../../src/search/text/analyzer.ts';

const words = (text: string): string => analyze(text).map(({ word }) => word).join(' ');

describe('Han text', () => {
  test('is cut into overlapping pairs, with the last character kept', () => {
    expect(words('三找差')).toBe('三找 找差 差');
  });
  test('of one character is that character', () => {
    expect(words('差')).toBe('差');
    expect(analyze('差')[0]?.kind).toBe('single');
  });
  test('runs on through quotation and title marks', () => {
    for (const text of ['“三找差”问题', '‘三找差’问题', '「三找差」问题', '《三找差》问题', '"三找差"问题']) {
      expect(words(text)).toBe(words('三找差问题'));
    }
  });
  test('is cut at sentence punctuation and spaces', () => {
    expect(words('对标，找差')).toBe('对标 标 找差 差');
    expect(words('对标 找差')).toBe('对标 标 找差 差');
    expect(words('教材、断层。')).toBe('教材 材 断层 层');
  });
  test('runs on over line breaks with the spaces around them', () => {
    expect(words('三找\n   差')).toBe('三找 找差 差');
  });
  test('outside the basic plane is not torn apart', () => {
    expect(words('𠮷野家')).toBe('𠮷野 野家 家');
  });
});

describe('letters and digits', () => {
  test('stay whole, in lower case', () => {
    expect(words('智慧党建APP和C919')).toBe('智慧 慧党 党建 建 app 和 c919');
    expect(words('2月27日')).toBe('2 月 27 日');
    expect(words('50余条')).toBe('50 余条 条');
  });
  test('of full width, in circles or with accents fold to plain ones', () => {
    expect(words('ＡＰＰ２７　①')).toBe('app27 1');
    expect(words('café CAFÉ')).toBe('cafe cafe');
  });
});

describe('invisible and broken characters', () => {
  test('leave no trace', () => {
    expect(words('三\u200b找\ufeff差\u00ad\u0000')).toBe('三找 找差 差');
    expect(words('三\ud800找差\udc00')).toBe('三找 找差 差');
  });
  test('alone give no words', () => {
    expect(words('\u200b\ud83d 😀 ，。…')).toBe('');
  });
});

const block = fc
  .array(fc.constantFrom(...'三找差定标必见问题党建“”‘’「」《》，。、；：（） \n', 'APP', '27', '月', '\u200b', '５', 'é', '𠮷', '\ud800', '😀'), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

test('each word stands in the text at the place it names', () => {
  fc.assert(
    fc.property(block, (text) => {
      for (const { word, start, end } of analyze(text)) {
        expect(words(text.slice(start, end)).startsWith(word)).toBe(true);
      }
    }),
  );
});

test('cutting the words again changes none of them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const { word } of analyze(text)) expect(analyze(word)[0]?.word).toBe(word);
    }),
    { numRuns: 500 },
  );
});

test('words come in the order of the text', () => {
  fc.assert(
    fc.property(block, (text) => {
      const starts = analyze(text).map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }),
  );
});
