import { numeralCharacters, parseNumeral } from './numeral.ts';

/** A count or amount as the source writes it, taken apart. */
export interface Quantity {
  /** The number itself; the lowest it may be for `lower` and `range`, the highest for `upper`. 0 or more. */
  value: number;
  /** How the number is meant: 余, 多, 上, 超, 以上 give a lower bound; 不足, 以内 an upper one; 近, 约 neither. */
  bound: 'exact' | 'lower' | 'upper' | 'about' | 'range';
  /** Highest number of a range. */
  upTo?: number;
  /** The source's qualifier, kept for display; absent when exact. */
  qualifier?: string;
  /** Measure word or currency: 条, 名, 元, 个方面, %; `份额` for a fraction. Never empty. */
  unit: string;
}

const bounds: readonly [Quantity['bound'], readonly string[]][] = [
  ['lower', ['余', '多', '来', '上', '超过', '超', '逾', '至少', '不少于', '不低于', '多达', '以上', '数', '几']],
  ['upper', ['不足', '不到', '不超过', '以内', '以下']],
  ['about', ['近', '大约', '约', '左右', '上下']],
];
const boundOf = (qualifier: string): Quantity['bound'] => bounds.find(([, words]) => words.includes(qualifier))?.[0] ?? 'exact';

/** Words before and after a number that say how it is meant, longer ones first where one begins another. */
export const qualifiers = {
  before: '(?:超过|不少于|不低于|不超过|多达|至少|大约|不足|不到|[上近约超逾数几])',
  after: '[余多来几]',
  last: '(?:以上|左右|上下|以内|以下)',
};

const numeral = `(?:\\d+(?:,\\d{3})+|\\d+(?:\\.\\d+)?)[百千万亿]*|[${numeralCharacters}]+`;

/** What stands between the two numbers of a range. */
export const rangeMarks = '[至到~—–-]+';

const pattern = new RegExp(`^(${qualifiers.before})?(${numeral})(?:[^\\d\\s余多几增升提降减]{0,3}?${rangeMarks}(${numeral}))?(${qualifiers.after})?([万亿]?)((?!分之)[^\\d\\s余多几]+?)(${qualifiers.last})?$`, 'u');
const percent = new RegExp(`^(${qualifiers.before})?百分之(${numeral}|[${numeralCharacters}]+点[${numeralCharacters}]+)(${qualifiers.last})?$`, 'u');
const fraction = new RegExp(`^(${qualifiers.before})?(${numeral})分之(${numeral})(${qualifiers.last})?$`, 'u');
const pair = /^(十?)([一二两三四五六七八])([二三四五六七八九])([十百千万]*)$/u;

/** Reads `95.5`, `1,200`, `1.2万`, `三百`, `九十五点五`. */
function readNumber(text: string): number | undefined {
  const [whole = '', decimals] = text.split('点');
  if (decimals !== undefined) {
    const value = parseNumeral(whole);
    const digits = [...decimals].map(parseNumeral);
    return value === undefined || digits.includes(undefined) ? undefined : Number(`${value}.${digits.join('')}`);
  }
  const match = /^([\d.,]+)([百千万亿]*)$/.exec(text);
  if (!match) return parseNumeral(text);
  const [, digits = '', scale = ''] = match;
  const factor = scale === '' ? 1 : parseNumeral(scale);
  return factor === undefined ? undefined : Number((Number(digits.replace(/,/g, '')) * factor).toPrecision(12));
}

function quantity(numbers: readonly (number | undefined)[], scale: string, qualifier: string, unit: string): Quantity | undefined {
  const factor = scale === '' ? 1 : (parseNumeral(scale) ?? 1);
  const [value, upTo] = numbers;
  if (value === undefined || (numbers.length > 1 && upTo === undefined)) return undefined;
  if (upTo !== undefined) return { value: value * factor, upTo: upTo * factor, bound: 'range', unit };
  const bound = boundOf(qualifier);
  return bound === 'exact' ? { value: value * factor, bound, unit } : { value: value * factor, bound, qualifier, unit };
}

/**
 * Takes a quantity apart: `231条` is 231 条; `50余条` is at least 50 条; `上千万元` is at least 10,000,000 元; `近1.2万亩` is about 12,000 亩;
 * `3至5天` is a range; `百分之九十五` is 95 %; `三分之二` is a share.
 *
 * @param wording The source's way of writing it: qualifier, number, qualifier, unit. Full width and spaces inside do not matter.
 * @returns The quantity, or `undefined` when the wording has no number or no unit.
 */
export function parseQuantity(wording: string): Quantity | undefined {
  const text = wording.normalize('NFKC').replace(/\s/g, '').replace(/个多(?=小时$|月$)/u, '多个');
  const half = /^(.+个)半(小时|月)$/u.exec(text);
  const whole = half ? parseQuantity(`${half[1]}${half[2]}`) : undefined;
  if (whole) return { ...whole, value: whole.value + 0.5 };
  const tenths = /^(.*[一二三四五六七八九])成([一二三四五六七八九])$/u.exec(text);
  if (tenths) return quantity([readNumber(`${tenths[1]}点${tenths[2]}`)], '', '', '成');
  const share = percent.exec(text);
  if (share) return quantity([readNumber(share[2] ?? '')], '', share[1] ?? share[3] ?? '', '%');
  const part = fraction.exec(text);
  if (part) {
    const [of, parts] = [readNumber(part[2] ?? ''), readNumber(part[3] ?? '')];
    return of && parts !== undefined ? quantity([Number((parts / of).toPrecision(4))], '', part[1] ?? part[4] ?? '', '份额') : undefined;
  }
  if (text === '一半') return { value: 0.5, bound: 'exact', unit: '份额' };
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, before, number = '', second, after, scale = '', unit = '', last] = match;
  const sideBySide = second === undefined ? pair.exec(number) : null;
  if (sideBySide) {
    const [, ten = '', low = '', high = '', tens = ''] = sideBySide;
    const numbers = [parseNumeral(ten + low + tens), parseNumeral(ten + high + tens)];
    return (numbers[0] ?? 0) < (numbers[1] ?? 0) ? quantity(numbers, scale, '', unit) : undefined;
  }
  return quantity(second === undefined ? [readNumber(number)] : [readNumber(number), readNumber(second)], scale, before ?? after ?? last ?? '', unit);
}
