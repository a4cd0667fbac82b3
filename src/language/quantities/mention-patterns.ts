import { measure } from './measures.ts';
import { numeralCharacters } from './numeral.ts';
import { qualifiers } from './qualifiers.ts';
import { rangeMarks } from './quantity.ts';

// Every repetition is bounded and no number begins inside another, so that time grows with the length of the text only.
const d = '[0-9０-９]';
const digits = `(?<!${d})(?:${d}{1,3}(?:[,，]${d}{3}){1,4}|${d}{1,15})(?!${d})(?:[.．]${d}{1,6}(?!${d}))?`;
const mixedScale = `(?:[百千万亿]{1,3}(?:${d}{1,4}[百千万]{1,2}|${d}{3,4}(?!${d}))?)?`;
const chinese = `(?<![${numeralCharacters}])[${numeralCharacters}]{1,16}(?![${numeralCharacters}])(?:点[零〇一二三四五六七八九]{1,4}(?![零〇一二三四五六七八九])[万亿]?)?`;
const number = `(?:${digits}${mixedScale}|${chinese})`;
// A space may occur between any two parts, half-width, full-width or non-breaking.
const s = '\\s{0,3}';
const percent = '[%％‰]';

/** Numbers with what surrounds them; `range` says whether a second number may follow. */
const counted = (range: string, flags: string): RegExp =>
  new RegExp(
    `(?:(?<ordinal>第)${s})?(?:(?<before>${qualifiers.before})${s})?(?<hundredths>百分之${s})?(?<number>${number})${range}(?:${s}(?<after>${qualifiers.after}))?(?:(?<space>${s})(?<measure>[万亿]?(?:${measure})|${percent})(?<last>${qualifiers.last})?|(?<=百分之[^百分之]{1,40})${qualifiers.last})?`,
    flags,
  );

/** A number with its measure word, or a range of two; global, so it keeps a `lastIndex`. */
export const withRange = counted(
  `(?:(?<own>${measure}|${percent})?${s}(?<mark>${rangeMarks})${s}(?:百分之${s})?(?<second>${number}))?`,
  'gu',
);

/** A number with its measure word, at `lastIndex` exactly. */
export const withoutRange = counted('', 'yu');

const before = `(?:${qualifiers.before}${s})?`;
const last = `${qualifiers.last}?`;

/** Amounts without a measure word: `三分之一以上`, `超过2/3`, `一半`, `半年`. */
export const amounts = [
  new RegExp(`${before}(?:${digits}|${chinese})${s}(?<!百)分之${s}(?:${digits}|${chinese})${last}`, 'gu'),
  new RegExp(`${before}(?<![\\d/.-])\\d{1,2}/\\d{1,3}(?=的|以[上下])${last}`, 'gu'),
  new RegExp(`${before}(?<!另)一半${last}`, 'gu'),
  /(?<![上下前后每大小一两多个\d%％年月天时里米亩吨])半(?:个多?(?:小时|月|钟头|世纪)|小时|年(?![报度内刊会终])|天|公里|亩|吨)[多余]?(?![功元媒种样])/gu,
];
