import type { Span } from '../../language/spans.ts';

/** Words after a small Chinese numeral that count parts of the text itself, not things. */
const structure =
  /^[一二两三四五六七八九十]{1,3}(?:个一|(?:个|大|类|种|层|级|项|条|重|步|点|支|张|道|块|套|股|方面|部分|环节|阶段)?(?:方面|环节|层面|层级|层次|维度|角度|阶段|步骤|部分|时段|带头|到位|结合|坚持|着力|聚焦|突破|清单|制度|关键|重点|转变|提升|确保|必须|务必|问题导向|目标|主题|原则|抓手|关系|统一|起来|同步|机制|体系|平台|渠道|路径|途径|举措|措施|动作|强化|注重|突出|从|对照|查摆|看|讲清楚|摆进去|意识|自信|维护|务实|严格|全覆盖|一批|类主体|队伍|阵地|载体|防线|关口|理念|能力|优势|格局|模块|要素|导向|保障|行动|工程|字|好|新|优|强|化|性|力|心|感|员|者))/u;

/** Names with a numeral that are no counts. */
const named =
  /(?:一|两|二|三|四|五|六|七|八|九|十)(?:会一课|会两票|资一项目|重一大|资三化|务公开|定方案|严三实|学一做|个代表|个意识|个自信|个维护|级联动|网融合|治融合|社联动|委会|级学院|年级|号楼|单元|楼|期工程)/u;

/** Whether a small Chinese numeral counts a part of the text, or occurs in a name. */
export const isOwnPart = (text: string, index: number, length: number): boolean =>
  structure.test(text.slice(index, index + 16)) || named.test(text.slice(Math.max(0, index - 1), index + length + 4));

/** One member of a row: perhaps a verb, a small numeral, a measure that counts no people, and what is counted. */
const member =
  /^\s?[“"「‘]?(?:(?![一二两三四五六七八九十])\p{Script=Han}){0,8}?[一二两三四五六七八九十]{1,2}(?:个|项|支|张|条|类|种|套|大|道|块|本|批|场|份|重|步)(?:(?![一二两三四五六七八九十])\p{Script=Han}){1,8}[”"」’]?\s?$/u;
const numeral = /[一二两三四五六七八九十]{1,2}(?:个|项|支|张|条|类|种|套|大|道|块|本|批|场|份|重|步)/u;

/**
 * Finds rows such as `一个目标、三个平台、四项机制、两支队伍`: where one of them is a part of the text's own programme, all are.
 */
export function ownRows(text: string): Span[] {
  const spans: Span[] = [];
  let row: { start: number; end: number; isOwn: boolean }[] = [];
  const close = (): void => {
    if (row.length > 1 && row.some(({ isOwn }) => isOwn)) spans.push(...row);
    row = [];
  };
  for (const { 0: clause, 1: piece = '', 2: mark, index } of text.matchAll(
    /([^、，。；：！？,;]{1,40})([、，。；：！？,;]?)/gu,
  )) {
    if (piece.length <= 24 && member.test(piece)) {
      const at = numeral.exec(piece)?.index ?? 0;
      row.push({ start: index, end: index + piece.length, isOwn: structure.test(piece.slice(at)) });
    } else close();
    if (mark !== '、' || clause === '') close();
  }
  close();
  return spans;
}
