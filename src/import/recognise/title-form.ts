import { paragraphText, type Block, type Paragraph } from '../block.ts';
import { bare } from './bare.ts';
import { isBold } from './bold.ts';
import { collected, markAt } from './marks.ts';

/** Text of a block as a line; empty for tables and pictures. */
export function lineOf(block: Block | undefined): string {
  return block?.kind === 'paragraph' ? bare(paragraphText(block)) : '';
}

/** A subtitle begins with a dash. */
export const isSubtitle = (text: string): boolean => /^(?:—|──|--|－－|―)/u.test(text);

/** A date, a signature or a salutation: short, yet no title. */
const noTitle = /^(?:[（(]?\d{4}[年.\-/]|二〇|[（(].*[）)]$|附[件：:]|各[位支党]|目\s*录)/u;

/**
 * Whether a paragraph may be the title of a write-up by its text: short, no mark but that of a collection, not closed
 * like a sentence.
 */
export function looksLikeTitle(paragraph: Paragraph): boolean {
  const text = lineOf(paragraph).replace(collected, '');
  const size = [...text.replace(/\s/g, '')].length;
  return (
    size >= 4 &&
    size <= 50 &&
    !/[。；;，,：:、]$/u.test(text) &&
    !text.includes('。') &&
    !noTitle.test(text) &&
    !isSubtitle(text) &&
    markAt(text) === undefined &&
    !paragraph.list
  );
}

/** Whether its form sets a paragraph off as a title. */
export const isSetOff = (paragraph: Paragraph): boolean =>
  paragraph.level === 0 || paragraph.level === 1 || paragraph.centred === true || isBold(paragraph);

/** Whether two paragraphs have one form: style, place and weight. */
export const haveOneForm = (a: Paragraph, b: Paragraph): boolean =>
  a.level === b.level && (a.centred ?? false) === (b.centred ?? false) && isBold(a) === isBold(b);
