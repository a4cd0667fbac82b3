import type { Block, Paragraph } from '../block.ts';
import { isBold } from './bold.ts';
import { collectionLines, isByline, isDateLine, isRemark, isSectionName } from './head-line.ts';
import { collected } from './marks.ts';
import { haveOneForm, isSubtitle, lineOf, looksLikeTitle } from './title-form.ts';
import { unitOfLine } from './unit-name.ts';

/** Head of a write-up: what comes before its text. */
export interface Head {
  /** Empty where none could be determined. */
  title: string;
  subtitle: string | undefined;
  /** Other lines before the text, such as the unit's name and the date. */
  byline: string[];
  /** Blocks after the head. */
  body: Block[];
}

/** What a line says that goes on with a title which began with the unit's name: 关于…的总结. */
const continuing = /^关于/u;
/** A centred line that says what kind of text it is, and of whom, is a subtitle without its dash. */
const kindOfText = /(?:纪实|侧记|综述|经验|材料|做法|案例|总结|报告|汇报|启示|实践|探索)$/u;

/** The two lines of a title that was broken, as one; `undefined` where the second is no part of it. */
function joinedTitle(first: Paragraph, next: Block | undefined, title: string): string | undefined {
  if (next?.kind !== 'paragraph' || !looksLikeTitle(next)) return undefined;
  const line = lineOf(next);
  if (unitOfLine(title) !== undefined && continuing.test(line)) return `${title}${line}`;
  // A broken title has both lines set off in one form.
  const isBroken =
    haveOneForm(first, next) &&
    next.centred === true &&
    isBold(next) &&
    [...title].length < 30 &&
    unitOfLine(line) === undefined;
  return isBroken ? `${title}${/[\p{Script=Han}]$/u.test(title) ? ' ' : ''}${line}` : undefined;
}

/** Whether a title is below a line that names its unit. */
function isBelowUnit(first: Paragraph, next: Block | undefined): boolean {
  return (
    next?.kind === 'paragraph' &&
    unitOfLine(lineOf(first)) !== undefined &&
    looksLikeTitle(next) &&
    haveOneForm(first, next) &&
    unitOfLine(lineOf(next)) === undefined &&
    !isSectionName(lineOf(next)) &&
    [...lineOf(next)].length >= 6
  );
}

/** Takes the title, subtitle and the lines with unit and date off a write-up. */
export function headOf(blocks: readonly Block[]): Head {
  const rest = [...blocks];
  const take = (): string => lineOf(rest.shift());
  const byline = Array.from({ length: collectionLines(blocks) }, take);
  while (byline.length < 3 && rest.length > 1 && (isDateLine(lineOf(rest[0])) || isRemark(lineOf(rest[0]))))
    byline.push(take());
  const [form] = rest;
  if (form?.kind !== 'paragraph' || !looksLikeTitle(form))
    return { title: '', subtitle: undefined, byline: [], body: [...blocks] };
  let title = take().replace(collected, '');
  const joined = joinedTitle(form, rest[0], title);
  if (joined !== undefined) {
    title = joined;
    take();
  } else if (isBelowUnit(form, rest[0])) {
    byline.push(title);
    title = take();
  }
  let subtitle = isSubtitle(lineOf(rest[0])) ? take() : undefined;
  while (byline.length < 6 && isByline(rest, 0)) {
    const line = take();
    if (subtitle === undefined && kindOfText.test(line) && unitOfLine(line) === undefined) subtitle = line;
    else byline.push(line);
    if (subtitle === undefined && isSubtitle(lineOf(rest[0]))) subtitle = take();
  }
  return { title, subtitle, byline, body: rest };
}
