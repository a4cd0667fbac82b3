import { numeralCharacters, parseNumeral } from './numeral.ts';

/** A count or amount as the source writes it, taken apart. */
export interface Quantity {
  /** The number itself, or the lower bound when `bound` is `lower`. Whole, 0 or more. */
  value: number;
  /** `exact`, or `lower` where the source writes 余, 多 or 上: at least `value`. */
  bound: 'exact' | 'lower';
  /** The source's qualifier, kept for display; absent when exact. */
  qualifier?: '余' | '多' | '上';
  /** Measure word or currency: 条, 名, 元, 个方面. Never empty. */
  unit: string;
}

const pattern = new RegExp(`^(上)?(\\d+|[${numeralCharacters}]+)(余|多)?([^\\d\\s余多]+)$`, 'u');

/**
 * Takes a quantity apart: `231条` is 231 条; `50余条` is at least 50 条; `上千万元` is at least 10,000,000 元.
 *
 * @param wording The source's way of writing it: qualifier, number, qualifier, unit, without spaces.
 * @returns The quantity, or `undefined` when the wording has no number or no unit.
 */
export function parseQuantity(wording: string): Quantity | undefined {
  const match = pattern.exec(wording);
  if (!match) return undefined;
  const [, before, number = '', after, unit = ''] = match;
  const value = parseNumeral(number);
  if (value === undefined) return undefined;
  const qualifier = (before ?? after) as Quantity['qualifier'];
  return qualifier ? { value, bound: 'lower', qualifier, unit } : { value, bound: 'exact', unit };
}
