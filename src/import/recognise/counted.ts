const verbs = '提升|提高|增|减|降|缩短|缩小|压缩|扩大|扩展|上升|下降|达|至|到|为|是|的|和|与|及|等|在|被|已|均|全部|得到|进行|参加|参与|开展|走|共|并|由|以|中|内|后|前|时|左右|以上|以下';
const nounAfter = /^的?(?![一二两三四五六七八九十百千数几])([\p{Script=Han}A-Za-z]{1,10})/u;
const leadsToNoun = /^(?:共有|现有|拥有|共|有|其中|全体)(?=[\p{Script=Han}]{2})/u;
const endsNoun = new RegExp(`^(.*?)(?:${verbs})`, 'u');

/** Noun that stands after a figure, up to a word that ends it; empty where a verb or a mark comes first. */
function nounOf(after: string): string {
  const noun = nounAfter.exec(after)?.[1] ?? '';
  const cut = endsNoun.exec(noun)?.[1] ?? noun;
  return cut.length >= 1 ? cut : '';
}

const leadsToNumber = /(?:由原来的|由最初的|由|从原来的|从|原来的|至|到|增至|增加到|提高到|提升至|降至|达到|高达|达|为|共计|共有|共|累计|已|有|了|约|近|同比|环比|增长|下降|上升|提升|提高|突破|超过|超|仅|也|都|各|每)+$/u;

/** A year between words and figure says when, not what: `收入从2019年的3.2万元`. */
const withoutYears = (text: string): string => text.replace(/\d{4}年(?:\d{1,2}月)?(?:初|底|末)?的?/gu, '');

/** Words that stand before a figure, back to a mark. */
function wordsBefore(before: string): string {
  const words = /([\p{Script=Han}A-Za-z]{1,12})$/u.exec(withoutYears(before))?.[1] ?? '';
  const own = /^.*的(.{2,})$/u.exec(words)?.[1] ?? words;
  return own.replace(/^[类种项条个名件次户人份](?=[\p{Script=Han}]{2})/u, '').replace(leadsToNumber, '').replace(leadsToNoun, '');
}

/** Stands between the two figures of a change: `由12户增至36户`. */
const change = /^\s*(?:左右|以上)?(?:的[\p{Script=Han}]{0,4})?(?:增|升|降|减|提|缩|压|扩|拓|发展|下降|上升|跃|涨)[\p{Script=Han}]{0,4}(?:至|到|为)(?:现在的|目前的|如今的|了|近|约)?\s*$/u;

/** Where a figure stands among the others of its text. */
export interface FigureSpan {
  index: number;
  length: number;
}

/**
 * Tells what each figure of a text counts: the noun after it, else the words before it; the two figures of a change count one thing,
 * before and after.
 *
 * @param spans Figures of the text, in order.
 * @returns As many texts as figures; empty where nothing tells.
 */
export function countedBy(text: string, spans: readonly FigureSpan[]): string[] {
  const between = (at: number): string => text.slice(at === 0 ? 0 : endOf(spans[at - 1]), spans[at]?.index);
  const counted = spans.map((span, at) => nounOf(text.slice(endOf(span)).trimStart()) || wordsBefore(between(at)));
  return counted.map((own, at) => {
    const startsChange = at + 1 < spans.length && change.test(withoutYears(between(at + 1)));
    const endsChange = at > 0 && change.test(withoutYears(between(at)));
    if (endsChange) {
      const before = wordsBefore(between(at - 1)) || own;
      return before === '' ? own : `${before}（变化后）`;
    }
    const before = startsChange ? wordsBefore(between(at)) || own : '';
    return before === '' ? own : `${before}（变化前）`;
  });
}

const endOf = (span: FigureSpan | undefined): number => (span ? span.index + span.length : 0);
