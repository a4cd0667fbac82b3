import { countsIn } from '../../model/counts.ts';
import { parseQuantity } from '../../model/quantity.ts';
import { countedBy } from './counted.ts';
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

/** Whether a count is none of the library's figures: a part of the text, a name, a grade, the number of a group. */
function isNoFigure(text: string, index: number, count: string): boolean {
  if (/^[一二两三四五六]级$|^[1-9]组$/u.test(count)) return true;
  if (/[名位]$/u.test(count) && /前\s*$/u.test(text.slice(0, index))) return true; // 前三名
  if (!/^[一二两三四五六七八九十]/u.test(count)) return false;
  return structure.test(text.slice(index)) || named.test(text.slice(Math.max(0, index - 1), index + count.length + 4));
}

/**
 * Finds the counts and amounts of a text: with unit and qualifier, without dates, ordinals, names and what merely counts the text's
 * own parts.
 *
 * @param names Names that hold a numeral, such as known methods.
 */
export function figuresIn(text: string, names: ReadonlySet<string> = new Set()): Figure[] {
  const dates = datesIn(text);
  const isDate = (index: number, length: number): boolean => dates.some((date) => index < date.index + date.text.length && index + length > date.index);
  const found = countsIn(text, names)
    .filter(({ index, count }) => !isDate(index, count.length) && !isNoFigure(text, index, count))
    .map(({ index, count }) => ({ index, text: count, length: count.length, wording: count.replace(/[\s　\u00a0]/g, '') }))
    .filter(({ wording }) => parseQuantity(wording) !== undefined);
  const counted = countedBy(text, found);
  return found.map(({ index, text: typed, wording }, at) => ({ index, text: typed, wording, counts: counted[at] ?? '' }));
}
