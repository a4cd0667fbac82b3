/** Words that say in which step of the process a practice belongs, by step id; the stronger ones first. */
const signs: Readonly<Record<string, { strong: RegExp; weak?: RegExp }>> = {
  'xue-xi-dong-yuan': { strong: /学习|动员|专题学|集中学|岗位学|学业务|专题党课|党课|宣讲|研讨|辅导|培训|学深|学透|带头学|领学|读书班|学思/u, weak: /思想根基|思想基础|理论武装|夯实基础|讲座|学法/u },
  'zheng-qiu-yi-jian': { strong: /征求意见|征集意见|意见建议|听取意见|听意见|征意见|意见箱|征集|问需|问计|收集意见|广纳|问卷|听民声|听真话|听心声|听取[^，。]{0,12}意见|听取群众|收集[^，。]{0,6}(?:意见|诉求|建议)/u, weak: /走访|座谈|开门|诉求|听民意|纳谏/u },
  'tan-xin-tan-hua': { strong: /谈心|谈话|交心|面对面谈|必谈/u },
  'dui-biao-zhao-cha': { strong: /对标|标杆|找差|学先进|对照先进|比学赶超|取经|看齐/u, weak: /差距|先进|标准/u },
  'cha-bai-wen-ti': { strong: /查摆|查找问题|查问题|找问题|问题清单|自查|排查|对照检查|剖析|检视|互查|查短板|短板亮|亮短板|梳理[^，。]{0,8}问题|起底/u, weak: /问题|短板/u },
  'kai-hui-pi-ping': { strong: /批评|组织生活会|民主生活会|红脸|红红脸|揭短|辣味|开好会|生活会|会诊/u },
  'min-zhu-ping-yi': { strong: /评议|测评|民主评|互评|群众评|评星|打分|评优/u, weak: /考评|评价|满意度/u },
  'zheng-gai-qing-dan': { strong: /整改|台账|销号|清单|责任人|改到位|立行立改|挂账|闭环|单子/u, weak: /时限|督办|见底|改进/u },
  'cheng-nuo-jian-nuo': { strong: /诺/u, weak: /认领/u },
  'cheng-xiao-zhuan-hua': { strong: /成效转化|转化|成果|突破口|促发展|见实效|见成效/u, weak: /成效|实效|提升|发展/u },
};

/** What a step gets from a text: 4 for a strong word, 1 for a weak one. */
function scoresOf(text: string): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [step, { strong, weak }] of Object.entries(signs)) {
    const score = strong.test(text) ? 4 : weak?.test(text) ? 1 : 0;
    if (score > 0) scores.set(step, score);
  }
  return scores;
}

/** The step with the highest score, when no other comes as high. */
function only(scores: ReadonlyMap<string, number>, least: number): string | undefined {
  const sorted = [...scores].sort((a, b) => b[1] - a[1]);
  const [first, second] = sorted;
  return first && first[1] >= least && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/**
 * Maps a practice to a step of the process by its words: those of its heading, else those of its first sentences; where two steps are
 * named alike, none is chosen.
 *
 * @param heading Heading of the practice.
 * @param text Its first sentences.
 * @returns Step id, or `unsure`.
 */
export function stepOf(heading: string, text: string): string {
  const byHeading = scoresOf(heading);
  const clear = only(byHeading, 4);
  if (clear !== undefined) return clear;
  const byText = scoresOf(text);
  if (byHeading.size > 0) {
    const both = new Map([...byHeading].map(([step, score]) => [step, score * 2 + (byText.get(step) ?? 0)]));
    const chosen = only(both, 5);
    return chosen ?? 'unsure';
  }
  return only(byText, 4) ?? 'unsure';
}
