import type { Block } from '../block.ts';
import { collected, markAt } from './marks.ts';
import { isSetOff, isSubtitle, lineOf, looksLikeTitle } from './title.ts';

/** Number of the highest mark at each block; `undefined` where it has none. */
function chapterAt(block: Block): number | undefined {
  const mark = markAt(lineOf(block));
  return mark?.kind === 'chapter' || mark?.kind === 'part' ? mark.ordinal : undefined;
}

const isTitleAt = (blocks: readonly Block[], at: number): boolean => {
  const block = blocks[at];
  return block?.kind === 'paragraph' && looksLikeTitle(block);
};

/** How many letters of text stand between two blocks. */
const sizeOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + lineOf(block).length, 0);

/** The title before a place where the numbers begin anew: the last line that looks like one, or the one above its subtitle. */
function titleBefore(blocks: readonly Block[], from: number, until: number): number | undefined {
  const candidates = Array.from({ length: until - from }, (_, offset) => from + offset).filter((at) => isTitleAt(blocks, at));
  const withSubtitle = candidates.find((at) => isSubtitle(lineOf(blocks[at + 1])));
  const setOff = candidates.find((at) => isSetOff(blocks[at] as Extract<Block, { kind: 'paragraph' }>));
  const followed = candidates.filter((at) => !isTitleAt(blocks, at + 1));
  return withSubtitle ?? setOff ?? followed.sort((a, b) => lineOf(blocks[b]).length - lineOf(blocks[a]).length)[0] ?? candidates[0];
}

/** Titles where the chapters count from one again. */
function restarts(blocks: readonly Block[]): number[] {
  const starts: number[] = [];
  let [last, lastAt] = [0, -1];
  for (const [at, block] of blocks.entries()) {
    const ordinal = chapterAt(block);
    if (ordinal === undefined) continue;
    if (ordinal === 1 && last >= 2) {
      const title = titleBefore(blocks, lastAt + 1, at);
      if (title !== undefined) starts.push(title);
    }
    [last, lastAt] = [ordinal, at];
  }
  return starts;
}

/** Titles that stand after a page break or in the form of the first title. */
function setOffTitles(blocks: readonly Block[]): number[] {
  const first = blocks.find((block) => block.kind === 'paragraph');
  if (first?.kind !== 'paragraph') return [];
  return blocks.flatMap((block, at) => {
    if (at === 0 || block.kind !== 'paragraph' || !looksLikeTitle(block)) return [];
    const next = blocks[at + 1];
    const hasText = sizeOf(blocks.slice(at + 1)) >= 150;
    const repeatsForm = isSetOff(first) && first.level === block.level && first.centred === block.centred && (block.level === 0 || (block.centred === true && isSetOff(block)));
    const hasSubtitle = isSubtitle(lineOf(next));
    const isBroken = block.afterBreak === true && (isSetOff(block) || hasSubtitle || sizeOf(blocks.slice(0, at)) >= 150);
    return hasText && (isBroken || repeatsForm || hasSubtitle) && sizeOf(blocks.slice(0, at)) >= 150 ? [at] : [];
  });
}

/** Lines that number the write-ups of a collection; one alone numbers a part of its text. */
function numberedTitles(blocks: readonly Block[]): number[] {
  const found = blocks.flatMap((block, at) => (collected.test(lineOf(block)) && [...lineOf(block)].length <= 60 && !/[。；]$/u.test(lineOf(block)) ? [at] : []));
  const isLong = found.every((at, index) => sizeOf(blocks.slice(at, found[index + 1])) >= 200);
  return found.length >= 2 && found[0] === 0 && isLong ? found : [];
}

/**
 * Splits a file that holds several write-ups.
 *
 * A new write-up begins at a title before which the chapters have ended and after which they count from one again, at a title after a
 * page break, at one in the form of the first title, or where a collection numbers its write-ups.
 *
 * @returns At least one list of blocks, none empty unless the file is.
 */
export function splitWriteUps(blocks: readonly Block[]): Block[][] {
  const starts = [...new Set([0, ...numberedTitles(blocks), ...restarts(blocks), ...setOffTitles(blocks)])].sort((a, b) => a - b);
  // Two lines of one head give one start.
  const apart = starts.filter((at, index) => index === 0 || sizeOf(blocks.slice(starts[index - 1], at)) >= 100);
  return apart.map((at, index) => blocks.slice(at, apart[index + 1]));
}
