const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const tens: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Characters that a Chinese numeral may consist of, for use inside a regular expression class. */
export const numeralCharacters = '零〇一二两三四五六七八九十百千万亿';

/** No text counts this far; a longer run of numerals is a number plate, an account or no number at all. */
const maxLength = 24;

/**
 * Reads a Chinese or Arabic whole number: `三` is 3, `十二` is 12, `千万` is 10,000,000, `231` is 231.
 *
 * A unit without a digit before it counts once (`千万` is one thousand ten-thousands), as Chinese writes it.
 *
 * @returns A whole number, 0 or more; `undefined` when the text is not a number.
 */
export function parseNumeral(text: string): number | undefined {
  if (text === '' || text.length > maxLength) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0; // closed by 亿
  let section = 0; // below 万
  let digit: number | undefined;
  for (const character of text) {
    const value = digits[character];
    const ten = tens[character];
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
    } else if (ten !== undefined) {
      section += (digit ?? 1) * ten;
      digit = undefined;
    } else if (character === '万') {
      total += (section + (digit ?? (section === 0 ? 1 : 0))) * 10_000;
      section = 0;
      digit = undefined;
    } else if (character === '亿') {
      total = (total + section + (digit ?? (total + section === 0 ? 1 : 0))) * 100_000_000;
      section = 0;
      digit = undefined;
    } else {
      return undefined;
    }
  }
  return total + section + (digit ?? 0);
}

const names = '零一二三四五六七八九';
const units = ['', '十', '百', '千'];

/**
 * Writes a whole number in Chinese numerals: 5 is `五`, 12 is `十二`, 105 is `一百零五`; from 10,000 on in digits.
 *
 * @throws {RangeError} For what is not a whole number, 0 or more.
 */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`Not a whole number, 0 or more: ${value}`);
  if (value < 10) return names.charAt(value);
  if (value >= 10_000) return String(value);
  const written = [...String(value)]
    .map((digit, index, all) =>
      digit === '0' ? '零' : names.charAt(Number(digit)) + (units[all.length - 1 - index] ?? ''),
    )
    .join('');
  return written.replace(/零+$/u, '').replace(/零+/gu, '零').replace(/^一十/u, '十');
}
