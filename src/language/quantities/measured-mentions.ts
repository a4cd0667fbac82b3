import { countsThings } from './counted-numeral.ts';
import { withoutRange, withRange } from './mention-patterns.ts';
import { readNumber } from './number.ts';
import { endsWord } from './qualifiers.ts';
import type { QuantityMention } from './quantity-mention.ts';

/** Words after a space that begin like a measure word: `附件2 名单`. */
const otherWords =
  /^(?:人[员民大才]|支[部委持撑]|组[织长会]|名[单称]|位置|条[件例]|项目|类[别型]|级别|章程|个[人别性]|大[家会]|场[所地]|层面|门[户类]|处[理室分]|步骤|节约|年度|层次|期[间限]|家[庭属]|份额|分[析工类布])/;

/** What precedes a number that is part of a code, a formula, a version, a negative amount or a row of ordinals. */
const noStart =
  /(?:(?:^|[^A-Za-z])[A-Za-z]|[+＋×✕*/／－−]|(?:^|[^-])-|负|[\d０-９][:.．]|第[一二三四五六七八九十\d]{1,3}[、和与及](?:[一二三四五六七八九十\d]{1,3}[、和与及]){0,4})$/u;
const noStartOfChinese =
  /(?:[+＋×✕*－−]|负|第[一二三四五六七八九十\d]{1,3}[、和与及](?:[一二三四五六七八九十\d]{1,3}[、和与及]){0,4})$/u;
const formulaAfter = /^\s?[×✕*]\s?\d/u;

/** Stands before a change that only looks like a range: 从5个到7个. */
const leadsToChange = /[从由](?:原来|最初|过去|以前|当初|原先)?的?$/u;

type Groups = Record<string, string | undefined>;

/** Whether two numbers with a mark between them are the ends of a range, not two quantities. */
function isRange({ number: low = '', own, mark = '', second = '' }: Groups, textBefore: string): boolean {
  if (own !== undefined && /[至到]/u.test(mark) && leadsToChange.test(textBefore)) return false;
  const [from, to] = [readNumber(low.normalize('NFKC')), readNumber(second.normalize('NFKC'))];
  return from !== undefined && to !== undefined && from < to;
}

/** Numbers before a measure word, names included. */
export function measuredMentionsIn(text: string): QuantityMention[] {
  const mentions: QuantityMention[] = [];
  let end = 0; // of the match before
  let wasMention = false;
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
    const followsMention = wasMention && match.index === end;
    const mention = mentionOf(match, followsMention ? '' : textBefore, text);
    end = match.index + match[0].length;
    wasMention = mention !== undefined;
    if (mention) mentions.push(mention);
  }
  return mentions;
}

/** The mention that a match is; `undefined` for an ordinal, a part of a code and what counts nothing. */
function mentionOf(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  textBefore: string,
  fullText: string,
): QuantityMention | undefined {
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
  const mention = { index: index + start, text: whole.slice(start) };
  if (hundredths !== undefined) return mention;
  if (
    unit === undefined ||
    (prefix === undefined && (/[\d０-９]/u.test(numeral.charAt(0)) ? noStart : noStartOfChinese).test(textBefore))
  )
    return undefined;
  const isQualified = (prefix !== undefined && !isPart) || after !== undefined;
  const isLess = atLeast !== undefined || (unit === '成' && (isQualified || /[占达降升涨长少了]$/u.test(textBefore)));
  if (
    !countsThings(numeral, unit, isQualified, isLess) &&
    (second === undefined || !countsThings(second, unit, isQualified, isLess))
  )
    return undefined;
  const at = index + whole.length;
  if (formulaAfter.test(fullText.slice(at, at + 4))) return undefined;
  const unitAt = at - (atLeast?.length ?? 0) - unit.length;
  return space !== '' && otherWords.test(fullText.slice(unitAt, unitAt + 8)) ? undefined : mention;
}
