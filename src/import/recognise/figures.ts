import { countsIn } from '../../model/counts.ts';
import { parseQuantity } from '../../model/quantity.ts';
import { datesIn } from './dates.ts';

/** A count or an amount in a text. */
export interface Figure {
  /** Offset in the text. */
  index: number;
  /** As it stands there. */
  text: string;
  /** As it stands there, without spaces; `parseQuantity` reads it. Example: `50余条`. */
  wording: string;
  /** What it counts: the noun after it, else the words before it. May be empty. */
  counts: string;
}

/** Words after a small Chinese numeral that count parts of the text itself, not things. */
const structure =
  /^[一二两三四五六七八九十]+(?:个|大|类|种|层|级|项|条|重|步|点|方面|部分|环节|阶段)?(?:方面|环节|层面|层级|层次|维度|角度|阶段|步骤|部分|时段|带头|到位|结合|坚持|着力|聚焦|突破|清单|关键|重点|转变|提升|确保|必须|务必|问题导向|目标|主题|原则|抓手|关系|统一|起来|同步|机制|体系|平台|渠道|路径|途径|举措|措施|动作|强化|注重|突出|从|对照|查摆|看|讲清楚|摆进去|意识|自信|维护|务实|严格|全覆盖|一批|类主体|字|好|新|优|强|化|性|力|心|感|员|者)/u;

/** Names with a numeral that are no counts. */
const named = /(?:一|两|二|三|四|五|六|七|八|九|十)(?:会一课|会两票|资一项目|重一大|资三化|务公开|定方案|严三实|学一做|个代表|个意识|个自信|个维护|级联动|网融合|治融合|社联动|委会|级学院|年级|号楼|单元|楼|期工程)/u;

const nounAfter = /^[的]?([\p{Script=Han}A-Za-z]{1,10})/u;

/** Noun that stands after a figure, up to a word that ends it. */
function nounOf(after: string): string {
  const noun = nounAfter.exec(after)?.[1] ?? '';
  return /^(.+?)(?:的|和|与|及|等|在|被|已|均|全部|得到|进行|参加|参与|开展|走|共|并|是|为|由|以|中|内|后|前|时|到|提升|提高|增|减|下降|上升)/u.exec(noun)?.[1] ?? noun;
}

/** Words that stand before a figure, back to a mark. */
function wordsBefore(before: string): string {
  const words = /([\p{Script=Han}A-Za-z]{1,12})$/u.exec(before)?.[1] ?? '';
  return words.replace(/^[类种项条个名件次户人份](?=[\p{Script=Han}]{2})/u, '').replace(/(?:由|从|至|到|增至|增加到|提高到|提升至|降至|达到|达|为|共计|共|累计|已|有|了|约|近|同比|增长|下降|突破|超)+$/u, '');
}

/**
 * Finds the counts and amounts of a text: with unit and qualifier, without dates, ordinals, names and what merely counts the text's
 * own parts.
 *
 * @param names Names that hold a numeral, such as known methods.
 */
export function figuresIn(text: string, names: ReadonlySet<string> = new Set()): Figure[] {
  const dates = datesIn(text);
  let end = 0;
  return countsIn(text, names).flatMap(({ index, count }): Figure[] => {
    if (dates.some((date) => index < date.index + date.text.length && index + count.length > date.index)) return [];
    const after = text.slice(index + count.length);
    const numeral = text.slice(index);
    if (/^[一二两三四五六七八九十]/u.test(count) && structure.test(numeral)) return [];
    if (named.test(text.slice(Math.max(0, index - 1), index + count.length + 4)) && /^[一二两三四五六七八九十]/u.test(count)) return [];
    if (/^[一二两三四五六]级$/u.test(count) || /^[1-9]组$/u.test(count)) return []; // a grade, the number of a group
    const wording = count.replace(/[\s　\u00a0]/g, '');
    if (parseQuantity(wording) === undefined) return [];
    const before = text.slice(end, index);
    end = index + count.length;
    return [{ index, text: count, wording, counts: nounOf(after.trimStart()) || wordsBefore(before) }];
  });
}
