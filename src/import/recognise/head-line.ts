import type { Block } from '../block.ts';
import { collected, markAt } from './marks.ts';
import { isSubtitle, lineOf } from './title-form.ts';
import { unitOfLine } from './unit-name.ts';

const day =
  '(?:\\d{4}|二[〇○O0零]..)\\s*[年.\\-/]\\s*[\\d一二三四五六七八九十]{1,3}(?:\\s*[月.\\-/]\\s*(?:[\\d一二三四五六七八九十]{1,3}\\s*日?)?)?';
const dateLine = new RegExp(`^[（(【]?\\s*${day}\\s*[）)】]?$`, 'u');

/** Whether a line is a date and nothing else, with or without brackets. */
export const isDateLine = (text: string): boolean => dateLine.test(text);

/** Names of parts that nearly every write-up has; no write-up is called so. */
const section =
  /^(?:(?:基本|有关|主要|总体|工作|具体|典型|特色|经验|案例|存在|下一?步|今后|活动|实施|取得|几点|的|和|与|及|情况|背景|简介|概况|介绍|概述|做法|措施|举措|过程|流程|成效|效果|成果|成绩|变化|启示|体会|反响|思考|建议|问题|不足|原因|打算|计划|安排|展望|方向|亮点|特点|创新|推广|价值|评价|点评|摘要|引言|前言|导语|结语|总结|小结|目录|附件|附录)\s*)+[：:]?$/u;

/** Whether a line names a part that nearly every write-up has, such as 主要做法 or 取得成效. */
export const isSectionName = (text: string): boolean => section.test(text);

/** Title of a collection, which belongs to none of its write-ups. */
const collection = /(?:汇编|选编|集锦|案例集|案例选|材料集|交流材料|优秀案例|典型案例|经验材料)/u;

/**
 * How many short lines name a collection before the first write-up that it numbers; 0 where it numbers none or its
 * first comes first.
 */
export function collectionLines(blocks: readonly Block[]): number {
  const first = blocks.slice(0, 4).findIndex((block) => collected.test(lineOf(block)));
  const lines = blocks.slice(0, Math.max(0, first)).map((block) => lineOf(block));
  return lines.some((line) => collection.test(line)) &&
    lines.every((line) => line !== '' && [...line].length <= 40 && !/。/u.test(line))
    ? first
    : 0;
}

/** How many blocks from an index on are lines of a head below its title: a subtitle, a unit, a date. */
export function headLinesAt(blocks: readonly Block[], at: number): number {
  let lines = 0;
  while (
    isSubtitle(lineOf(blocks[at + lines])) ||
    unitOfLine(lineOf(blocks[at + lines])) !== undefined ||
    isDateLine(lineOf(blocks[at + lines]))
  )
    lines += 1;
  return lines;
}

/** Whether a line is a remark in brackets: what the text is, where or when it was given, whose it is. */
export const isRemark = (text: string): boolean => /^[（(][^（）()]{2,30}[）)]$/u.test(text);

/**
 * Whether the block at an index is between title and text: a unit, a date, a remark in brackets, or another centred
 * line where the text itself is not centred.
 */
export function isByline(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind !== 'paragraph' || block.list || (block.level !== undefined && block.level > 0)) return false;
  const text = lineOf(block);
  if (text === '' || [...text].length > 40) return false;
  if (unitOfLine(text) !== undefined || isDateLine(text) || isRemark(text)) return true;
  const isText = (other: Block): boolean =>
    other.kind === 'paragraph' && other.centred !== true && lineOf(other).length > 40;
  return (
    block.centred === true &&
    markAt(text) === undefined &&
    !isSectionName(text) &&
    !/[。；;，,：:！？]/u.test(text) &&
    blocks.slice(at + 1).some(isText)
  );
}
