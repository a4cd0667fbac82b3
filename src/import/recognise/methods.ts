import { parseMnemonic } from '../../language/mnemonic.ts';

/** A named way of working in a text. */
export interface NamedMethod {
  /** Without quotation marks. */
  name: string;
  /** Offset of the opening quotation mark. */
  index: number;
  /** Length with quotation marks. */
  length: number;
}

const quoted = /[“「『"]([^“”「」『』"]{2,24})[”」』"]/gu;

/** What a named way of working is called after its name. */
const after =
  /^(?:的(?=工作法|做法|机制|模式|制度))?(?:特色|创新|品牌|工作|党建|服务|管理|治理|议事|学习|联动|帮扶|培养|考评|评价|积分|自治|民主|长效|闭环|常态化|精准|基层|监督|协商|调解|整改|实施|运行|推进|责任|社区|网格|队伍|教育|教学|红色|先锋|联系|接访|走访|包联|结对|轮值|值班|派单|公开|承诺|评议|落实|为民|志愿|党员|干部|群众|村民|居民|矛盾|纠纷)*(?:工作法|工作机制|工作模式|工作思路|工作体系|工作制|机制|模式|制度|做法|方法|办法|行动|活动法|法|制|体系|思路|路径|举措|措施|步骤|要求|标准|清单|流程|载体|抓手|打法|经验|方式|管理|台账|工程|计划|战法|口诀)/u;

/** Any few words between a name and what it is called: `“红黄绿”三色督办机制`. */
const calledAfter = /^[^，。；：、“”的是在了有和与\s]{1,6}(?:工作法|工作机制|工作模式|机制|模式|制度|做法)/u;

/** What says of a name that it is a way of working: `“板凳夜话”是某街道探索出的一种做法`. */
const definedAs =
  /^[，,]?(?:这一?|正|就)?(?:是|作为|成为|成了|便是)[^，。；：“”]{0,30}(?:工作法|做法|办法|方法|机制|模式|制度|载体|抓手|品牌|经验|新路|新路子|路径|举措|创举)(?=[，。；！]|$)/u;

/** Words that count or measure what a name stands for, so that the name is not a way of working there. */
const measured = /^(?:的)?(?:比例|比率|占比|率|人数|数量|事项|窗口|件数|次数)/u;

/** What leads to several ways of working in one pair of quotation marks. */
const brought =
  /(?:推出|推行|实行|首创|创新(?:推出|推行|实行)?|探索(?:推行|实行)?|提供|开展|建立|打造|实施)(?:了|出)?[^“”，。；：]{0,4}$/u;

/** What leads to a new way of working alone. */
const introduced = /(?:推行|实行|推出|首创|独创|创新(?:推出|推行|实行)?|探索(?:推行|实行|出)?)(?:了|出)?$/u;

/** Whether a quoted list names ways of working that are called alike: `延时办、上门办、帮代办`. */
function isRowOfWays(name: string, lead: string, follow: string): boolean {
  const ways = name.split('、');
  if (ways.length < 2 || !ways.every((way) => /^\p{Script=Han}{2,6}$/u.test(way))) return false;
  const areAlike =
    new Set(ways.map((way) => way.at(-1))).size === 1 || new Set(ways.map((way) => way.charAt(0))).size === 1;
  return (
    (areAlike && brought.test(lead)) ||
    (/^(?:的|等)?[^，。；“”]{0,4}(?:服务|模式|机制|举措)/u.test(follow) && (areAlike || brought.test(lead)))
  );
}

/** What leads to the name of a way of working. */
const before =
  /(?:推行|实行|推广|践行|实施|探索|创新|创建|建立|建立健全|健全|总结出?|提炼出?|形成|运用|采取|采用|落实|坚持|开展|打造|执行|做到|按照|通过|推出|制定|构建|围绕|聚焦|所谓|叫作?|称为|概括为|归纳为|用好|用活|开创|独创|首创|摸索出?|深化|严格|实现|抓好|紧扣)(?:了|出|以|好|的|起)?(?:一套|一个|一条|一种)?[^“”，。；：]{0,4}$/u;

/** Words in quotation marks that count parts of themselves, by shape: numeral and words, each at least once. */
function isMnemonic(name: string): boolean {
  const parts = parseMnemonic(name);
  // One thing alone is counted in many words: 一窗办, 一站式.
  if (parts.reduce((sum, { count }) => sum + count, 0) < 2) return false;
  return (
    parts.length > 0 &&
    !name.includes('、') &&
    !/^[一二两三四五六七八九十百千万]+[个条名人次天年月日号楼](?:$|[的])/u.test(name)
  );
}

const notMethods =
  /[，。！？；：]|^(?:一张白纸|一把手|一口清|一言堂|一对一|一阵风|一刀切|两张皮|半拉子|三分钟热度|一团和气|千家万户|一锅端|一问三不知|一盘棋|一面旗|一家人|一颗心|七一|八一|五一|十一|五四|三八|双一流|两新|两委|两会|两学一做|三严三实|三农|四好农村路|十四五|十五五|十三五)$|^(?:学习强国|智慧党建|后半篇文章|最后一公里)/u;

/** Leads to an honour. */
const honour = /(?:获评|荣获|获得|获|授予|评为|命名为|称号|荣誉)[^，。；]{0,16}$/u;

/** Whether a quoted name names a way of working, by its shape and the words around it. */
function isMethod(name: string, lead: string, follow: string): boolean {
  if (notMethods.test(name) || honour.test(lead) || /^(?:等)?(?:荣誉|称号)/u.test(follow) || measured.test(follow))
    return false;
  if (isMnemonic(name) || isRowOfWays(name, lead, follow)) return true;
  if (/^一\p{Script=Han}{2,7}(?<!式)$/u.test(name) && introduced.test(lead)) return true;
  if (after.test(follow) || calledAfter.test(follow) || definedAs.test(follow)) return true;
  return /(?:工作法|法|机制|模式|制度|制)$/u.test(name) && (before.test(lead) || name.length <= 12);
}

/** Finds named ways of working in quotation marks, in order, each as often as it is written there. */
export function methodsIn(text: string): NamedMethod[] {
  return [...text.matchAll(quoted)].flatMap(({ 0: whole, 1: inner = '', index }): NamedMethod[] => {
    const name = inner.trim();
    const lead = text.slice(Math.max(0, index - 16), index);
    // Names in a row share what follows the last of them.
    const follow = text
      .slice(index + whole.length)
      .replace(/^(?:[、和与及]?[“「『"][^“”「」『』"]{2,24}[”」』"])+/u, '');
    return isMethod(name, lead, follow) ? [{ name, index, length: whole.length }] : [];
  });
}

const fullName = /(?:工作法|法|工作机制|机制|工作制度|制度|工作模式|模式|制)$/u;

/**
 * Names under which a method goes in a text, by name: `五步议事` is `五步议事法` where both occur there. The name that occurs
 * there more often is kept, the fuller one of two that are as frequent.
 *
 * @param names Names as often as they are written there.
 */
export function keptNames(names: readonly string[]): Map<string, string> {
  const timesOf = (name: string): number => names.filter((other) => other === name).length;
  const kept = new Map(names.map((name) => [name, name]));
  for (const full of kept.keys()) {
    const short = full.replace(fullName, '');
    if (short === full || [...short].length < 2 || !kept.has(short)) continue;
    const [from, to] = timesOf(short) > timesOf(full) ? [full, short] : [short, full];
    kept.set(from, to);
  }
  return kept;
}
