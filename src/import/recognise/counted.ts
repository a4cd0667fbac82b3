import { isDuration } from '../../language/quantities/measures.ts';
import { personalDataIn } from '../../language/people/personal-data.ts';
import { nounOf, withoutYears, wordsBefore } from './label-words.ts';

/** Stands between the two quantities of a change: `由12户增至36户`. */
const change =
  /^\s{0,3}(?:左右|以上)?(?:的[\p{Script=Han}]{0,4})?(?:(?:增|升|降|减|提|缩|压|扩|拓|发展|下降|上升|跃|涨)[\p{Script=Han}]{0,4}(?:至|到|为)|[至到])(?:现在的|目前的|如今的|了|近|约)?\s{0,3}$/u;

/** What may be named after a length of time: 3年党龄, 三个月的家访活动. */
const lasts = /^(?:党龄|工龄|教龄|军龄|工期|假期|历史|经验)/u;

/** Names of what has a length of time; other words before it say what was done meanwhile. */
const hasLength = /(?:时间|时长|时限|工时|耗时|周期|工期|期限|年限|年龄|[楼党工教房]龄|住院日|寿命|历史|间隔)$/u;

/** Where a text mentions a quantity. */
export interface MentionSpan {
  index: number;
  length: number;
}

/**
 * Noun after a quantity; after a length of time or a share, a noun is what it is about only where 的 or its own word
 * says so.
 */
function nounAfter(text: string, span: MentionSpan): string {
  const after = text.slice(endOf(span), endOf(span) + 24).trimStart();
  const wording = text.slice(span.index, endOf(span));
  if (isDuration(wording) && !after.startsWith('的')) return lasts.exec(after)?.[0] ?? '';
  if (/[%％‰]|百分之|分之|\//u.test(wording) && !after.startsWith('的') && !/以[上下内]$|分之/u.test(wording))
    return '';
  return nounOf(after);
}

/**
 * Tells what each quantity of a text counts: the noun after it, else the words before it; the two quantities of a
 * change count one thing, before and after.
 *
 * @param spans Quantities of the text, in order.
 * @returns As many texts as quantities; empty where nothing says it, where only a verb occurs there or the words name a
 *   person.
 */
export function countedBy(text: string, spans: readonly MentionSpan[]): string[] {
  const between = (at: number): string => {
    const end = spans[at]?.index ?? 0;
    return text.slice(Math.max(at === 0 ? 0 : endOf(spans[at - 1]), end - 80), end);
  };
  const named = (span: MentionSpan, words: string): string =>
    isDuration(text.slice(span.index, endOf(span))) && !hasLength.test(words) ? '' : words;
  const nouns = spans.map((span) => nounAfter(text, span));
  // The noun of the quantity before names another thing, unless that quantity only limits it: 48个单元576户, 80岁以上老人3名.
  const isTaken = (at: number): boolean =>
    at > 0 &&
    between(at) !== '' &&
    between(at) === nouns[at - 1] &&
    !/以[上下内]$/u.test(text.slice(spans[at - 1]?.index, endOf(spans[at - 1])));
  const counted = spans.map((span, at) => nouns[at] || (isTaken(at) ? '' : named(span, wordsBefore(between(at)))));
  return counted
    .map((own, at) => {
      const startsChange = at + 1 < spans.length && change.test(withoutYears(between(at + 1)));
      const endsChange = at > 0 && change.test(withoutYears(between(at)));
      if (endsChange) {
        const before = wordsBefore(between(at - 1)) || own;
        return before === '' ? own : `${before}（变化后）`;
      }
      const before = startsChange ? wordsBefore(between(at)) || own : '';
      return before === '' ? own : `${before}（变化前）`;
    })
    .map((label) => (personalDataIn(label).length > 0 ? '' : label));
}

const endOf = (span: MentionSpan | undefined): number => (span ? span.index + span.length : 0);
