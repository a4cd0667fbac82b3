import type { Block, Paragraph } from '../block.ts';
import { collectionLines, headLinesAt, isSectionName } from './head-line.ts';
import { collected, markAt, type Mark } from './marks.ts';
import { haveOneForm, isSetOff, isSubtitle, lineOf, looksLikeTitle } from './title-form.ts';
import { unitOfLine } from './unit-name.ts';

/** How many letters of text are between two blocks. */
const sizeOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + lineOf(block).length, 0);

/** Least size of a write-up that only its title separates from the one before, in letters. */
const minLetters = 150;
/** Least size where nothing but the form of a line speaks for a new write-up; parts of one write-up are shorter. */
const minLettersByForm = 400;

/** The mark of a paragraph that may count the parts of a write-up. */
function countAt(block: Block): Mark | undefined {
  const mark = markAt(lineOf(block));
  return mark?.ordinal === undefined || mark.kind === 'point' ? undefined : mark;
}

/** A stretch of blocks that begins with a write-up, with the marks that count its parts. */
interface Stretch {
  blocks: readonly Block[];
  /** One for each block. */
  marks: readonly (Mark | undefined)[];
}

/** Whether the numbers that the text began with have counted on before an index and count from one again after it. */
function countsAnew({ marks }: Stretch, at: number): boolean {
  const kind = marks.find((mark) => mark !== undefined)?.kind;
  if (kind === undefined) return false;
  const before = marks.findLast((mark, index) => index < at && mark?.kind === kind);
  const after = marks.find((mark, index) => index >= at && mark !== undefined);
  return (before?.ordinal ?? 0) >= 2 && after?.kind === kind && after.ordinal === 1;
}

/** Whether a line like this one is between the first title and the first number: then such lines name parts. */
function hasSibling({ blocks, marks }: Stretch, paragraph: Paragraph): boolean {
  const first = marks.findIndex((mark) => mark !== undefined);
  return blocks.some(
    (block, at) =>
      at > 0 &&
      at < first &&
      block.kind === 'paragraph' &&
      haveOneForm(block, paragraph) &&
      looksLikeTitle(block) &&
      headLinesAt(blocks, at) === 0 &&
      headLinesAt(blocks, at + 1) === 0,
  );
}

/** Whether a line may be a second title at all: a line of its own whose style is not above that of the first title. */
function mayBeTitle(block: Block | undefined, first: Paragraph): block is Paragraph {
  if (
    block?.kind !== 'paragraph' ||
    !looksLikeTitle(block) ||
    isSectionName(lineOf(block)) ||
    unitOfLine(lineOf(block)) !== undefined
  )
    return false;
  const [level, firstLevel] = [block.level ?? 0, first.level ?? 0];
  return level <= Math.max(firstLevel, 1) && !(level === 1 && first.level === 0);
}

/** Whether a new write-up begins at a block, judged by its form, the lines below it and the numbers after it. */
function beginsAt(stretch: Stretch, at: number): boolean {
  const { blocks, marks } = stretch;
  const [block, first] = [blocks[at], blocks.find((other) => other.kind === 'paragraph')];
  if (at === 0 || !first || !mayBeTitle(block, first)) return false;
  const lines = headLinesAt(blocks, at + 1);
  if (!blocks.slice(at + 1 + lines, at + 4 + lines).some((other) => lineOf(other) !== '')) return false;
  const isLong = (min = minLetters): boolean =>
    sizeOf(blocks.slice(0, at)) >= min && sizeOf(blocks.slice(at + 1)) >= min;
  const sameForm = haveOneForm(block, first) && isSetOff(first);
  const isPlain = !isSetOff(first) && !isSetOff(block);
  const anew = countsAnew(stretch, at);
  const isBroken = block.afterBreak === true;
  if (lines > 0 && (anew || (sameForm && (isBroken || block.centred === true || block.level !== undefined))))
    return true;
  if (isSubtitle(lineOf(blocks[at + 1])) || (lines > 0 && isBroken)) return isLong();
  if (sameForm && isBroken && block.level !== 1) return anew || isLong();
  if (anew) return (sameForm || (isPlain && marks[at + 1] === undefined)) && !hasSibling(stretch, block) && isLong();
  // A signature has a unit and a date too, and no text of its own.
  if (lines > 0) return isPlain && lineOf(blocks[at + 1 + lines]).length > 40 && isLong();
  if (isBroken) return isPlain && isLong();
  const isTitle = block.level === 0 || (block.centred === true && isSetOff(block));
  return (
    sameForm &&
    isTitle &&
    marks.every((mark) => mark === undefined) &&
    headLinesAt(blocks, blocks.indexOf(first) + 1) === 0 &&
    isLong(minLettersByForm)
  );
}

/** Lines that number the write-ups of a collection; one alone numbers a part of its text. */
function numberedTitles(blocks: readonly Block[]): number[] {
  const found = blocks.flatMap((block, at) =>
    collected.test(lineOf(block)) && [...lineOf(block)].length <= 60 && !/[。；]$/u.test(lineOf(block)) ? [at] : [],
  );
  const isLong = found.every((at, index) => sizeOf(blocks.slice(at, found[index + 1])) >= 200);
  return found.length >= 2 && found[0] === collectionLines(blocks) && isLong ? [0, ...found.slice(1)] : [];
}

/**
 * Splits a file that contains several write-ups.
 *
 * A new write-up begins where a collection numbers its write-ups, or at a line that may be a title and has more to show
 * for it: the form of the first title, a subtitle, unit or date below it, a page break before it, or numbers that count
 * from one again after it.
 *
 * @returns At least one list of blocks, none empty unless the file is.
 */
export function splitWriteUps(blocks: readonly Block[]): Block[][] {
  const starts = [0];
  const numbered = numberedTitles(blocks);
  const marks = blocks.map(countAt);
  for (const at of blocks.keys()) {
    const last = starts.at(-1) ?? 0;
    const isStart =
      numbered.length > 0
        ? numbered.includes(at) && at > 0
        : beginsAt({ blocks: blocks.slice(last), marks: marks.slice(last) }, at - last);
    // Lines of one head give one start.
    if (
      isStart &&
      blocks
        .slice(last, at)
        .some((block) => !(block.kind === 'paragraph' && looksLikeTitle(block)) && !isSubtitle(lineOf(block)))
    )
      starts.push(at);
  }
  return starts.map((at, index) => blocks.slice(at, starts[index + 1]));
}
