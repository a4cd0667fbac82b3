import { unsureStep } from '../../model/case.ts';

/** Words that say in which step of the process a practice belongs. */
interface Signs {
  /** Speak for the step wherever they occur. */
  plain: RegExp;
  /** Speak for it in a heading; in a text only where it has two of them, because other things are called so too. */
  strong: RegExp;
  /**
   * As strong ones, and in a heading only where its text speaks of the step too: a promise of a price is no step, nor
   * is a score for a lift.
   */
  doubtful?: RegExp;
  weak?: RegExp;
}

const signs: Readonly<Record<string, Signs>> = {
  'xue-xi-dong-yuan': {
    plain: /专题学习|集中学习|组织[^，。]{0,10}学习|专题党课|讲党课|微党课|读书班|动员大?会|动员部署|学习教育/u,
    strong: /学习|专题学|集中学|岗位学|学业务|党课|研讨|学深|学透|带头学|领学|学思/u,
    doubtful: /动员|宣讲|辅导|培训/u,
    weak: /思想根基|思想基础|理论武装|夯实基础|讲座|学法|学(?=[，。；在到起得]|$)/u,
  },
  'zheng-qiu-yi-jian': {
    plain: /(?:征求|征集|听取|收集|征)[^，。]{0,12}(?:意见|建议)|意见箱|意见建议/u,
    strong: /听意见|征集|问需|问计|广纳|问卷|听民声|听真话|听心声|听取群众|收集[^，。]{0,6}诉求/u,
    weak: /走访|座谈|开门|诉求|听民意|纳谏/u,
  },
  'tan-xin-tan-hua': { plain: /谈心|交心/u, strong: /谈话|面对面谈|必谈/u },
  'dui-biao-zhao-cha': {
    plain: /对标|找差|找准差距|查找差距/u,
    strong: /标杆|学先进|对照先进|比学赶超|取经|看齐/u,
    weak: /差距|先进|标准/u,
  },
  'cha-bai-wen-ti': {
    plain: /查摆|查找[^，。]{0,6}问题|对照检查|问题清单/u,
    strong: /查问题|找问题|自查|剖析|检视|互查|查短板|短板亮|亮短板|梳理[^，。]{0,8}问题|起底/u,
    doubtful: /排查/u,
    weak: /问题|短板/u,
  },
  'kai-hui-pi-ping': { plain: /批评|组织生活会|民主生活会/u, strong: /红脸|红红脸|揭短|辣味|开好会|生活会|会诊/u },
  'min-zhu-ping-yi': {
    plain: /民主评议|民主测评|评议(?:党员|会)|党员(?:民主)?(?:评议|互评)/u,
    strong: /民主评|评议|互评/u,
    doubtful: /测评|群众评|评星|打分|评优/u,
    weak: /考评|评价|满意度/u,
  },
  'zheng-gai-qing-dan': {
    plain: /整改/u,
    strong: /台账|销号|改到位|立行立改|挂账/u,
    doubtful: /清单|责任人|闭环|单子/u,
    weak: /时限|督办|见底|改进/u,
  },
  'cheng-nuo-jian-nuo': {
    plain: /公开承诺|承诺[书牌卡]|亮诺|践诺|[作做]出?承诺|签[^，。]{0,4}承诺/u,
    strong: /[亮践评领晒定履许]诺|^诺|诺在/u,
    doubtful: /诺/u,
    weak: /认领/u,
  },
  'cheng-xiao-zhuan-hua': {
    plain: /成效转化|成果转化/u,
    strong: /促发展|见实效|见成效/u,
    doubtful: /转化|成果|突破口/u,
    weak: /成效|实效|提升|发展/u,
  },
};

/** What a step gets from a heading: 4 for a word that names it, 1 for a weak one. */
function scoresOfHeading(text: string): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [step, { plain, strong, doubtful, weak }] of Object.entries(signs)) {
    const score = plain.test(text) || strong.test(text) || doubtful?.test(text) ? 4 : weak?.test(text) ? 1 : 0;
    if (score > 0) scores.set(step, score);
  }
  return scores;
}

/**
 * What a step gets from running text: 4 for a word that names nothing else or two that may, 2 for one of these, 1 for
 * a weak one.
 */
function scoresOfText(text: string): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [step, { plain, strong, doubtful, weak }] of Object.entries(signs)) {
    const words = new Set(
      [strong, doubtful].flatMap((pattern) =>
        pattern ? [...text.matchAll(new RegExp(pattern.source, 'gu'))].map(([word]) => word) : [],
      ),
    );
    const score = plain.test(text) || words.size >= 2 ? 4 : words.size === 1 ? 2 : weak?.test(text) ? 1 : 0;
    if (score > 0) scores.set(step, score);
  }
  return scores;
}

/** Whether a heading names a step by a doubtful word alone and its text does not speak of it. */
function isDoubtful(step: string, heading: string, byText: ReadonlyMap<string, number>): boolean {
  const found = signs[step];
  return (
    found?.doubtful?.test(heading) === true &&
    !found.plain.test(heading) &&
    !found.strong.test(heading) &&
    (byText.get(step) ?? 0) < 4
  );
}

/** The step with the highest score, when no other comes as high. */
function only(scores: ReadonlyMap<string, number>, least: number): string | undefined {
  const sorted = [...scores].sort((a, b) => b[1] - a[1]);
  const [first, second] = sorted;
  return first && first[1] >= least && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/**
 * Maps a practice to a step of the process by its words: those of its heading, else those of its first sentences; where
 * two steps are named alike or one only by the way, none is chosen.
 *
 * @param heading Heading of the practice.
 * @param text Its first sentences.
 * @returns Step id, or `unsureStep`.
 */
export function stepOf(heading: string, text: string): string {
  const byHeading = scoresOfHeading(heading);
  const byText = scoresOfText(text);
  const clear = only(byHeading, 4);
  if (clear !== undefined && !isDoubtful(clear, heading, byText)) return clear;
  if (byHeading.size > 0) {
    const both = new Map([...byHeading].map(([step, score]) => [step, score * 2 + (byText.get(step) ?? 0)]));
    const chosen = only(both, 4);
    return chosen === undefined || isDoubtful(chosen, heading, byText) ? unsureStep : chosen;
  }
  return only(byText, 4) ?? unsureStep;
}
