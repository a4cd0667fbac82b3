import { measure } from './measures.ts';
import { parseMnemonic } from '../mnemonic.ts';
import { readNumber } from './number.ts';
import { numeralCharacters, parseNumeral } from './numeral.ts';
import { endsWord, qualifiers } from './qualifiers.ts';
import { rangeMarks } from './quantity.ts';
import { overlapping, type Span } from '../spans.ts';

/** A count in a text. */
export interface Count {
  index: number;
  /** Number, qualifier and measure word as typed. */
  count: string;
}

// Every repetition is bounded and no number begins inside another, so that time grows with the length of the text only.
const d = '[0-9０-９]';
const digits = `(?<!${d})(?:${d}{1,3}(?:[,，]${d}{3}){1,4}|${d}{1,15})(?!${d})(?:[.．]${d}{1,6}(?!${d}))?`;
const mixedScale = `(?:[百千万亿]{1,3}(?:${d}{1,4}[百千万]{1,2}|${d}{3,4}(?!${d}))?)?`;
const chinese = `(?<![${numeralCharacters}])[${numeralCharacters}]{1,16}(?![${numeralCharacters}])(?:点[零〇一二三四五六七八九]{1,4}(?![零〇一二三四五六七八九])[万亿]?)?`;
const number = `(?:${digits}${mixedScale}|${chinese})`;
// A space may stand between any two parts, half-width, full-width or non-breaking.
const s = '\\s{0,3}';
const percent = '[%％‰]';

/** Numbers with what stands around them; `range` says whether a second number may follow. */
const counted = (range: string, flags: string): RegExp =>
  new RegExp(
    `(?:(?<ordinal>第)${s})?(?:(?<before>${qualifiers.before})${s})?(?<hundredths>百分之${s})?(?<number>${number})${range}(?:${s}(?<after>${qualifiers.after}))?(?:(?<space>${s})(?<measure>[万亿]?(?:${measure})|${percent})(?<last>${qualifiers.last})?|(?<=百分之[^百分之]{1,40})${qualifiers.last})?`,
    flags,
  );
const withRange = counted(
  `(?:(?<own>${measure}|${percent})?${s}(?<mark>${rangeMarks})${s}(?:百分之${s})?(?<second>${number}))?`,
  'gu',
);
const withoutRange = counted('', 'yu');

/** Words after a space that begin like a measure word: `附件2 名单`. */
const otherWords =
  /^(?:人[员民大才]|支[部委持撑]|组[织长会]|名[单称]|位置|条[件例]|项目|类[别型]|级别|章程|个[人别性]|大[家会]|场[所地]|层面|门[户类]|处[理室分]|步骤|节约|年度|层次|期[间限]|家[庭属]|份额|分[析工类布])/;

const before = `(?:${qualifiers.before}${s})?`;
const last = `${qualifiers.last}?`;

/** Amounts without a measure word: `三分之一以上`, `超过2/3`, `一半`, `半年`. */
const amounts = [
  new RegExp(`${before}(?:${digits}|${chinese})${s}(?<!百)分之${s}(?:${digits}|${chinese})${last}`, 'gu'),
  new RegExp(`${before}(?<![\\d/.-])\\d{1,2}/\\d{1,3}(?=的|以[上下])${last}`, 'gu'),
  new RegExp(`${before}(?<!另)一半${last}`, 'gu'),
  /(?<![上下前后每大小一两多个\d%％年月天时里米亩吨])半(?:个多?(?:小时|月|钟头|世纪)|小时|年(?![报度内刊会终])|天|公里|亩|吨)[多余]?(?![功元媒种样])/gu,
];

/** Two numerals side by side that stand for about so many: 二三十, 三五. */
const approximate = /^十?(?:一二|二三|两三|三四|三五|四五|五六|六七|七八|八九)[十百千万亿]*$/;

/** Names with a numeral that are no counts though they read like one. */
const fixedNames =
  /十[八九]大|二十大|千家万户|三天两头|三天三夜|八小时(?:之|以)?外|两点一线|四面八方|三番五次|十年如一日|百年大计|千头万绪|千言万语|万众一心|五湖四海|三五成群|三头六臂|五花八门|七嘴八舌|(?:中央)?八项规定|四项基本原则|六项纪律|三大攻坚战|五大发展理念|[三五]年(?:行动|规划|攻坚)|三会一课|四个(?:意识|自信)|两个(?:维护|确立)/g;

function spansOf(text: string, name: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(name); start !== -1 && name !== ''; start = text.indexOf(name, start + name.length))
    spans.push({ start, end: start + name.length });
  return spans;
}

/** Stretches of a text that are names: known ones, fixed ones, and mnemonics in quotation marks such as `“四个意识”`. */
function namesIn(text: string, names: ReadonlySet<string>): Span[] {
  const quoted = [...text.matchAll(/“([^“”]{1,60})”/g)].filter(([, name = '']) => parseMnemonic(name).length > 0);
  const fixed = [...text.matchAll(fixedNames)];
  return [
    ...[...quoted, ...fixed].map(({ 0: match, index }) => ({ start: index, end: index + match.length })),
    ...[...names].flatMap((name) => spansOf(text, name)),
  ];
}

/**
 * Whether a number stands for more than one: digits always, Chinese numerals from two, bare 百 千 万 only with a
 * qualifier.
 */
function isCount(numeral: string, unit: string, isQualified: boolean, isAtLeast: boolean): boolean {
  if (/[0-9０-９]/.test(numeral))
    return (
      !(/^[年级届版款班]$/.test(unit) && /^(?:19|20)\d{2}$/.test(numeral.normalize('NFKC'))) &&
      !(unit === '版' && /[.．]/.test(numeral))
    );
  if (/^[百千万亿]+$/.test(numeral)) return isQualified;
  if (/^分/.test(unit)) return false; // 十分
  if (/^成./.test(unit)) return true; // 一成五
  if (numeral === '二' && /^[级期组年层届]$/.test(unit)) return false; // 二级、二期 number things, 两级、两期 count them
  if (numeral === '一')
    return /[半多余]/u.test(unit) || (isAtLeast && /^(?:年|个月|周|天|小时|个小时|公里|亩|成)$/u.test(unit));
  return approximate.test(numeral) || numeral.includes('点') || (parseNumeral(numeral) ?? 0) >= 2;
}

/** What stands before a number that is part of a code, a formula, a version, a negative amount or a row of ordinals. */
const noStart =
  /(?:(?:^|[^A-Za-z])[A-Za-z]|[+＋×✕*/／－−]|(?:^|[^-])-|负|[\d０-９][:.．]|第[一二三四五六七八九十\d]{1,3}[、和与及](?:[一二三四五六七八九十\d]{1,3}[、和与及]){0,4})$/u;
const noStartOfChinese =
  /(?:[+＋×✕*－−]|负|第[一二三四五六七八九十\d]{1,3}[、和与及](?:[一二三四五六七八九十\d]{1,3}[、和与及]){0,4})$/u;
const formulaAfter = /^\s?[×✕*]\s?\d/u;

/** Stands before a change that only looks like a range: 从5个到7个. */
const leadsToChange = /[从由](?:原来|最初|过去|以前|当初|原先)?的?$/u;

type Groups = Record<string, string | undefined>;

/** Whether two numbers with a mark between them are the ends of a range, not two figures. */
function isRange({ number: low = '', own, mark = '', second = '' }: Groups, textBefore: string): boolean {
  if (own !== undefined && /[至到]/u.test(mark) && leadsToChange.test(textBefore)) return false;
  const [from, to] = [readNumber(low.normalize('NFKC')), readNumber(second.normalize('NFKC'))];
  return from !== undefined && to !== undefined && from < to;
}

/** Numbers before a measure word, names included. */
function measuredIn(text: string): Count[] {
  const counts: Count[] = [];
  let end = 0; // of the match before
  let wasCount = false;
  withRange.lastIndex = 0;
  for (let match = withRange.exec(text); match; match = withRange.exec(text)) {
    const textBefore = text.slice(Math.max(0, match.index - 24), match.index);
    if (
      match.groups?.second !== undefined &&
      match.groups.ordinal === undefined &&
      !isRange(match.groups, textBefore)
    ) {
      withoutRange.lastIndex = match.index;
      match = withoutRange.exec(text) ?? match;
      withRange.lastIndex = match.index + match[0].length;
    }
    // A measure word before it is no part of a word with the qualifier: 12条约3000字.
    const followsCount = wasCount && match.index === end;
    const count = countOf(match, followsCount ? '' : textBefore, text);
    end = match.index + match[0].length;
    wasCount = count !== undefined;
    if (count) counts.push(count);
  }
  return counts;
}

/** The count that a match is; `undefined` for an ordinal, a part of a code and what is no count at all. */
function countOf(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  textBefore: string,
  text: string,
): Count | undefined {
  const {
    ordinal,
    before: prefix,
    hundredths,
    number: numeral = '',
    second,
    after,
    space = '',
    measure: unit,
    last: atLeast,
  } = groups;
  if (ordinal !== undefined) return undefined;
  const isPart = prefix !== undefined && endsWord(prefix, textBefore);
  const start = isPart ? whole.length - whole.slice(prefix.length).trimStart().length : 0;
  const count = { index: index + start, count: whole.slice(start) };
  if (hundredths !== undefined) return count;
  if (
    unit === undefined ||
    (prefix === undefined && (/[\d０-９]/u.test(numeral.charAt(0)) ? noStart : noStartOfChinese).test(textBefore))
  )
    return undefined;
  const isQualified = (prefix !== undefined && !isPart) || after !== undefined;
  const isLess = atLeast !== undefined || (unit === '成' && (isQualified || /[占达降升涨长少了]$/u.test(textBefore)));
  if (
    !isCount(numeral, unit, isQualified, isLess) &&
    (second === undefined || !isCount(second, unit, isQualified, isLess))
  )
    return undefined;
  const at = index + whole.length;
  if (formulaAfter.test(text.slice(at, at + 4))) return undefined;
  const unitAt = at - (atLeast?.length ?? 0) - unit.length;
  return space !== '' && otherWords.test(text.slice(unitAt, unitAt + 8)) ? undefined : count;
}

/** The counts in order; of two that overlap, the one that begins first, and of those the longer. */
function apart(counts: readonly Count[]): Count[] {
  const kept: Count[] = [];
  let end = 0;
  for (const count of [...counts].sort((a, b) => a.index - b.index || b.count.length - a.count.length)) {
    if (count.index < end) continue;
    kept.push(count);
    end = count.index + count.count.length;
  }
  return kept;
}

/** An amount without a qualifier that is the end of the word before it. */
function amountOf(amount: string, index: number, text: string): Count {
  const prefix = new RegExp(`^${qualifiers.before}`, 'u').exec(amount)?.[0];
  const isPart = prefix !== undefined && endsWord(prefix, text.slice(Math.max(0, index - 4), index));
  const count = isPart ? amount.slice(prefix.length).trimStart() : amount;
  return { index: index + amount.length - count.length, count };
}

/**
 * Finds numbers that stand before a measure word, `17名`, `５０ 余条`, `两个`, `上千万元`, `30%`, and other amounts.
 *
 * Left out: ordinals (第三次), years (1985年), dates, times of day, `一` and names that hold a numeral.
 *
 * @param names Names that are no counts.
 */
export function countsIn(text: string, names: ReadonlySet<string>): Count[] {
  if (!/[\d０-９一二两三四五六七八九十百千万半]/.test(text)) return [];
  const isName = overlapping(namesIn(text, names));
  const found = [
    ...measuredIn(text),
    ...amounts.flatMap((amount) =>
      [...text.matchAll(amount)].map(({ 0: match, index }) => amountOf(match, index, text)),
    ),
  ];
  return apart(found).filter(({ index, count }) => !isName(index, index + count.length));
}
