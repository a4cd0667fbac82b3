import type { OutlineBlock, Place } from './outline.ts';
import { sentencesOf } from './sentences.ts';
import { stepOf } from './steps.ts';
import { textsOf } from './texts.ts';

/** What was done, according to one part of the text. */
export interface FoundPractice {
  heading: string;
  /** Step id, or `unsureStep`. */
  step: string;
  place: Place;
}

/** Headings of background, outlook or lessons, not what was done. */
const notPractices = /背景|基本情况|概况|简介|启示|体会|思考|下一步|展望|打算|存在(?:的)?(?:问题|不足)|几点|经验总结/u;

/** A heading that is only a word for a summary or for results. */
const onlyResults =
  /^(?:内容|本文)?(?:摘要|提要|导读|导语|引言|前言|引子|概述|结语|结束语|尾声|总结|小结|(?:(?:取得|收到|主要|工作|初步|活动|阶段性?|实施|建设|整改|实际|显著|明显|良好|积极|扎实|突出|经济|社会|的|了|和|与|及|、)*(?:成效|成果|效果|效益|效应|变化|收获|成绩|业绩|反响|荣誉|实效)(?:明显|显著|初显|突出|和|与|及|、)?)+)$/u;

/** A heading above others that list results one by one. */
const results = /^(?:取得|主要|工作|初步|活动|阶段性)*(?:的)?(?:成效|成果|效果|变化|收获|成绩)/u;

/** The deepest headings that have text under them. */
export function practicesOf(blocks: readonly OutlineBlock[]): FoundPractice[] {
  const practices: FoundPractice[] = [];
  const above: { level: number; text: string }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue;
    while ((above.at(-1)?.level ?? 0) >= block.level) above.pop();
    const isUnderOther = above.some(({ text }) => notPractices.test(text) || results.test(text));
    above.push(block);
    const until = blocks.findIndex((other, at) => at > index && other.kind === 'heading');
    const content = textsOf(blocks.slice(index + 1, until < 0 ? undefined : until));
    const next = blocks[until];
    const isDeepest = !(next?.kind === 'heading' && next.level > block.level);
    if (
      !isDeepest ||
      content.length === 0 ||
      isUnderOther ||
      notPractices.test(block.text) ||
      onlyResults.test(block.text)
    )
      continue;
    const opening = sentencesOf(content.map(({ text }) => text).join(''))
      .slice(0, 2)
      .join('');
    practices.push({ heading: block.text, step: stepOf(block.text, opening), place: block.place });
  }
  return practices;
}
