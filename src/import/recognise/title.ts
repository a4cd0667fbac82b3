import { textOf, type Block, type Paragraph } from '../block.ts';
import { bare } from './bare.ts';
import { isBold } from './bold.ts';
import { collected, markAt } from './marks.ts';

/** Text of a block as a line; empty for tables and pictures. */
export function lineOf(block: Block | undefined): string {
  return block?.kind === 'paragraph' ? bare(textOf(block)) : '';
}

/** A subtitle begins with a dash. */
export const isSubtitle = (text: string): boolean => /^(?:—|──|--|－－|―)/u.test(text);

/** A date, a signature or a salutation: short, yet no title. */
const noTitle = /^(?:[（(]?\d{4}[年.\-/]|二〇|[（(].*[）)]$|附[件：:]|各[位支党]|目\s*录)/u;

/** Whether a paragraph may be the title of a write-up by its text: short, no mark but that of a collection, not closed like a sentence. */
export function looksLikeTitle(paragraph: Paragraph): boolean {
  const text = lineOf(paragraph).replace(collected, '');
  const size = [...text.replace(/\s/g, '')].length;
  return size >= 4 && size <= 50 && !/[。；;，,：:、]$/u.test(text) && !/。/.test(text) && !noTitle.test(text) && !isSubtitle(text) && markAt(text) === undefined && !paragraph.list;
}

/** Whether its form sets a paragraph off as a title. */
export const isSetOff = (paragraph: Paragraph): boolean => paragraph.level === 0 || paragraph.level === 1 || paragraph.centred === true || isBold(paragraph);

/** Head of a write-up: what stands before its text. */
export interface Head {
  /** Empty where none could be told. */
  title: string;
  subtitle: string | undefined;
  /** Lines between title and text that are neither, such as the unit's name. */
  byline: string[];
  /** Blocks after the head. */
  body: Block[];
}

/** Takes the title, subtitle and unit line off a write-up. */
export function headOf(blocks: readonly Block[]): Head {
  const rest = [...blocks];
  const take = (): string => lineOf(rest.shift());
  const first = rest[0];
  if (first?.kind !== 'paragraph' || !looksLikeTitle(first)) return { title: '', subtitle: undefined, byline: [], body: rest };
  const form = first;
  let title = take().replace(collected, '');
  const next = rest[0];
  // A title that was broken in two lines has both set off in one form.
  const continues = next?.kind === 'paragraph' && form.level === next.level && (form.centred ?? false) && next.centred === true && isBold(form) && isBold(next) && looksLikeTitle(next) && [...title].length < 30;
  if (continues) title = `${title}${/[\p{Script=Han}]$/u.test(title) ? ' ' : ''}${take()}`;
  const subtitle = isSubtitle(lineOf(rest[0])) ? take() : undefined;
  const byline: string[] = [];
  while (byline.length < 3) {
    const line = lineOf(rest[0]);
    const isByline = line !== '' && [...line].length <= 40 && (/^[（(]?\d{4}\s*年\s*\d{1,2}\s*月/.test(line) || /^(?:中共)?[^，。：]{3,36}(?:党支部|党委|党总支|支部委员会|公司|学院|学校|中心|医院|村委会|委员会|办公室|街道|局|部|处)$/u.test(line));
    if (!isByline) break;
    byline.push(take());
  }
  return { title, subtitle, byline, body: rest };
}
