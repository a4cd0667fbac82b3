import { numberSource, readNumber, scaleOf } from './number.ts';
import { parseNumeral } from './numeral.ts';
import { boundOf, qualifiers, type Bound } from './qualifiers.ts';

/** A count or amount as the source writes it, taken apart. */
export interface Quantity {
  /** The number itself; the lowest it may be for `lower` and `range`, the highest for `upper`. 0 or more. */
  value: number;
  /** How the number is meant. */
  bound: Bound;
  /** Highest number of a range. */
  upTo?: number;
  /** The source's qualifier, kept for display; absent when exact. */
  qualifier?: string;
  /** Measure word or currency: 条, 名, 元, 个方面, %; `份额` for a fraction. Never empty. */
  unit: string;
}

/** What is between the two numbers of a range, full-width or not. */
export const rangeMarks = '[至到~～〜—–－−‐-]{1,2}';

/** A wording longer than this is no quantity; the expressions below take their time by its length. */
const maxLength = 60;

const pattern = new RegExp(
  `^(${qualifiers.before})?(${numberSource})(?:([^\\d\\s余多几增升提降减]{0,3}?)${rangeMarks}(${numberSource}))?(${qualifiers.after})?([万亿]?)((?!分之)[^\\d\\s余多几]+?)(${qualifiers.last})?$`,
  'u',
);
const percent = new RegExp(
  `^(${qualifiers.before})?百分之(${numberSource})(?:${rangeMarks}(?:百分之)?(${numberSource}))?(${qualifiers.last})?$`,
  'u',
);
const fraction = new RegExp(
  `^(${qualifiers.before})?(?:(${numberSource})分之(${numberSource})|(\\d{1,3})/(\\d{1,3}))(${qualifiers.last})?$`,
  'u',
);
const halfOfAll = new RegExp(`^(${qualifiers.before})?一半(${qualifiers.last})?$`, 'u');
const pair = /^(十?)([一二两三四五六七八])([二三四五六七八九])([十百千万]*)$/u;
const halfUnit = /^半([多余]?)(个?(?:小时|月|钟头|世纪)|年|天|日|公里|亩|吨)$/u;
const andHalf = /^(.+(?:个|(小时|分钟|公里|公斤|平方米|千米|年|天|周|岁|米|斤|吨|亩|元|倍)))半(小时|月|钟头|)$/u;
const hoursAndMinutes = /^(.+小时)([\d一二三四五六七八九十]+)分钟?$/u;
const tenthsAndMore = /^(.*[一二三四五六七八九])成([一二三四五六七八九])$/u;
const moreLast = /(个?(?:小时|月|钟头)|分钟|公里|公斤|平方米|千米|年|天|周|岁|米|斤|吨|亩|元|倍)([多余])$/u;

/** Square and cubic units, whose sign becomes a digit in half-width text. */
const power = /([mM])([23])(?=$|\/|以|左|上)/u;

const round = (value: number): number => Number(value.toPrecision(12));

function quantity(
  numbers: readonly (number | undefined)[],
  scale: string,
  qualifier: string,
  unit: string,
): Quantity | undefined {
  const factor = scale === '' ? 1 : (parseNumeral(scale) ?? 1);
  const [value, upTo] = numbers;
  if (value === undefined || (numbers.length > 1 && upTo === undefined)) return undefined;
  if (upTo !== undefined) return { value: value * factor, upTo: upTo * factor, bound: 'range', unit };
  const bound = boundOf(qualifier);
  return bound === 'exact'
    ? { value: round(value * factor), bound, unit }
    : { value: round(value * factor), bound, qualifier, unit };
}

/** Amounts stated with a half or with a second, smaller unit: `两年半`, `半个月`, `2小时30分`. */
function inParts(text: string): Quantity | undefined {
  const half = halfUnit.exec(text);
  if (half) return quantity([0.5], '', half[1] ?? '', half[2] ?? '');
  const and = andHalf.exec(text);
  // 个半 needs the unit after it, every other half has it before.
  if (and && (and[2] === undefined) !== (and[3] === '')) {
    const whole = parseQuantity(`${and[1] ?? ''}${and[3] ?? ''}`);
    return whole && { ...whole, value: whole.value + 0.5 };
  }
  const [, hours, minutes = ''] = hoursAndMinutes.exec(text) ?? [];
  const whole = hours === undefined ? undefined : parseQuantity(hours);
  const part = parseNumeral(minutes);
  return whole && part !== undefined ? { ...whole, value: round(whole.value + part / 60) } : undefined;
}

/** Shares in words: `百分之九十五`, `三分之二`, `1/3`, `一半`, `一成五`. */
function share(text: string): Quantity | undefined {
  const tenths = tenthsAndMore.exec(text);
  if (tenths) return quantity([readNumber(`${tenths[1]}点${tenths[2]}`)], '', '', '成');
  const hundredths = percent.exec(text);
  if (hundredths) {
    const [, before, low = '', high, last] = hundredths;
    return quantity(
      high === undefined ? [readNumber(low)] : [readNumber(low), readNumber(high)],
      '',
      before ?? last ?? '',
      '%',
    );
  }
  const part = fraction.exec(text);
  if (part) {
    const [of, parts] = [readNumber(part[2] ?? part[5] ?? ''), readNumber(part[3] ?? part[4] ?? '')];
    return of && parts !== undefined
      ? quantity([Number((parts / of).toPrecision(4))], '', part[1] ?? part[6] ?? '', '份额')
      : undefined;
  }
  const half = halfOfAll.exec(text);
  return half ? quantity([0.5], '', half[1] ?? half[2] ?? '', '份额') : undefined;
}

/** Both numbers of a range; the scale of the second one applies to the first where nothing is between: `3至5万元`. */
function rangeOf(first: string, between: string, second: string): [number | undefined, number | undefined] {
  const [low, high] = [readNumber(first), readNumber(second)];
  const scale = scaleOf(second);
  if (
    low === undefined ||
    high === undefined ||
    between !== '' ||
    scale === 1 ||
    scaleOf(first) !== 1 ||
    low >= high / scale
  )
    return [low, high];
  return [round(low * scale), high];
}

/**
 * Takes a quantity apart: `231条` is 231 条; `50余条` is at least 50 条; `上千万元` is at least 10,000,000 元; `近1.2万亩` is about
 * 12,000 亩; `3至5天` is a range; `百分之九十五` is 95 %; `三分之二` is a share; `两年半` is 2.5 年.
 *
 * @param wording The source's way of writing it: qualifier, number, qualifier, unit. Full width and spaces inside do
 *   not matter.
 * @returns The quantity, or `undefined` when the wording has no number or no unit.
 */
export function parseQuantity(wording: string): Quantity | undefined {
  if (wording.length > maxLength) return undefined;
  const text = wording
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/个多(?=小时$|月$)/u, '多个')
    .replace(moreLast, '$2$1')
    .replace(power, (_, letter: string, digit: string) => `${letter}${digit === '2' ? '²' : '³'}`);
  const amount = inParts(text) ?? share(text);
  if (amount) return amount;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, before, number = '', between = '', second, after, scale = '', unit = '', last] = match;
  const sideBySide = second === undefined ? pair.exec(number) : null;
  if (sideBySide) {
    const [, ten = '', low = '', high = '', tens = ''] = sideBySide;
    const numbers = [parseNumeral(ten + low + tens), parseNumeral(ten + high + tens)];
    return (numbers[0] ?? 0) < (numbers[1] ?? 0) ? quantity(numbers, scale, '', unit) : undefined;
  }
  return quantity(
    second === undefined ? [readNumber(number)] : rangeOf(number, between, second),
    scale,
    before ?? after ?? last ?? '',
    unit,
  );
}
