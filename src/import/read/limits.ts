import { paragraphText, type Block } from '../block.ts';
import { UnreadableFile } from './unreadable.ts';

/** Most letters of a file; a write-up has 2,000 to 20,000. */
const maxLetters = 1_000_000;
/** Most letters of one paragraph or cell; the longest in official writing have about 2,000. */
const maxInParagraph = 50_000;
/** Most paragraphs, tables and pictures of a file; a write-up has about 100. */
const maxBlocks = 5_000;
/** Most cells of one table, counted as it is drawn: rows by columns. */
const maxCells = 20_000;

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/**
 * Refuses a text of too many letters.
 *
 * @param letters As many as it has.
 * @param most As many as it may have. Default: what a file may contain.
 * @throws {UnreadableFile}
 */
export function checkLength(letters: number, most = maxLetters): void {
  if (letters > most)
    throw new UnreadableFile(
      `文字太多（超过 ${grouped(most)} 字），没有导入。请拆成几个文件，每个文件放一篇或几篇材料`,
    );
}

/**
 * Refuses a line that is longer than a paragraph may be.
 *
 * @throws {UnreadableFile}
 */
export function checkLines(lines: readonly string[]): void {
  if (lines.some((line) => line.length > maxInParagraph))
    throw new UnreadableFile(
      `有一段文字太长（超过 ${grouped(maxInParagraph)} 字），没有导入。请先分段，或删去不是正文的内容`,
    );
}

/** What a reader says of a file that is nested deeper than its stack. */
export const tooDeep = '文件的结构异常，读不出来。请把文字复制到 .txt 文件后再导入';

/**
 * Refuses what no write-up has and what would take minutes to look through: a text, a paragraph, a table or a number of
 * paragraphs beyond measure.
 *
 * @throws {UnreadableFile}
 */
export function checkLimits(blocks: readonly Block[]): void {
  if (blocks.length > maxBlocks)
    throw new UnreadableFile(
      `段落太多（超过 ${grouped(maxBlocks)} 段），没有导入。请拆成几个文件，每个文件放一篇或几篇材料`,
    );
  let letters = 0;
  for (const block of blocks) {
    if (block.kind === 'picture') continue;
    const texts = block.kind === 'table' ? block.rows.flat() : [paragraphText(block)];
    const cells =
      block.kind === 'table'
        ? block.rows.length * block.rows.reduce((widest, row) => Math.max(widest, row.length), 0)
        : 0;
    if (cells > maxCells)
      throw new UnreadableFile(
        `有一个表格太大（超过 ${grouped(maxCells)} 格），没有导入。请先把大表格删去，只留要用的部分`,
      );
    checkLines(texts);
    letters += texts.reduce((sum, text) => sum + text.length, 0);
  }
  checkLength(letters);
}
