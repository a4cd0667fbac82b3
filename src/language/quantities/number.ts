import { numeralCharacters, parseNumeral } from './numeral.ts';

/**
 * Digits with or without groups of three and decimals, and Chinese numerals with or without decimals; for half-width
 * text.
 */
export const numberSource = `(?:\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?)(?:[百千万亿]{1,3}(?:\\d{1,4}[百千万]{1,2}|\\d{3,4}(?!\\d))?)?|[${numeralCharacters}]{1,16}点[零〇一二三四五六七八九]{1,4}[万亿]?|[${numeralCharacters}]{1,16}`;

const inDigits = /^([\d,]+(?:\.\d+)?)([百千万亿]*)$/;
const mixed = /^([\d.,]+[百千万亿]+)(\d+[百千万]*)$/;
const withPoint = /^([^点]+)点([^点万亿]+)([万亿]?)$/u;

/** What the scale at the end of a number multiplies it by: 10,000 for `5万`; 1 without one. */
export function scaleOf(number: string): number {
  const scale = /(?<=.)[百千万亿]+$/u.exec(number)?.[0] ?? '';
  return scale === '' ? 1 : (parseNumeral(scale) ?? 1);
}

/**
 * Reads `95.5`, `1,280.5`, `1.2万`, `1亿2000万`, `三百`, `九十五点五`, `三点五万`.
 *
 * @returns The number; `undefined` when the text is none.
 */
export function readNumber(text: string): number | undefined {
  const point = withPoint.exec(text);
  if (point) {
    const [, whole = '', decimals = '', scale = ''] = point;
    const value = parseNumeral(whole);
    const digits = [...decimals].map(parseNumeral);
    if (value === undefined || digits.includes(undefined)) return undefined;
    return scaled(Number(`${value}.${digits.join('')}`), scale);
  }
  const [, large, small] = mixed.exec(text) ?? [];
  if (large !== undefined && small !== undefined) return (readNumber(large) ?? 0) + (readNumber(small) ?? 0);
  const match = inDigits.exec(text);
  if (!match) return parseNumeral(text);
  const [, digits = '', scale = ''] = match;
  return scaled(Number(digits.replace(/,/g, '')), scale);
}

function scaled(value: number, scale: string): number | undefined {
  const factor = scale === '' ? 1 : parseNumeral(scale);
  return factor === undefined ? undefined : Number((value * factor).toPrecision(12));
}
