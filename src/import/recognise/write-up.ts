import { textOf, type Block } from '../block.ts';
import { clean } from './furniture.ts';
import { datesIn } from './dates.ts';
import { figuresIn, type Figure } from './figures.ts';
import { methodsIn } from './methods.ts';
import { outlineOf, type Outline, type OutlineBlock, type Place } from './outline.ts';
import { personalDataIn, type PersonalData } from '../../model/personal-data.ts';
import { sentencesOf } from './sentences.ts';
import { splitWriteUps } from './split.ts';
import { stepOf } from './steps.ts';
import { headOf } from './title.ts';
import { unitOf, type Unit } from './unit.ts';

/** Something found in a text of the outline. */
export type InPlace<T> = T & { place: Place };

/** What one part of the text tells that was done. */
export interface Practice {
  heading: string;
  /** Step id, or `unsure`. */
  step: string;
  place: Place;
}

/** Everything that is recognised of one write-up. */
export interface WriteUp {
  /** Empty where none could be told. */
  title: string;
  subtitle: string | undefined;
  byline: readonly string[];
  unit: Unit | undefined;
  outline: Outline;
  practices: readonly Practice[];
  figures: readonly InPlace<Figure>[];
  /** Dates as they stand there. */
  dates: readonly InPlace<{ text: string }>[];
  /** Each name once. */
  methods: readonly InPlace<{ name: string }>[];
  personal: readonly PersonalData[];
  /** Furniture that was taken away. */
  removed: readonly string[];
}

/** Every stretch of text of an outline with its place. */
export function textsOf(blocks: readonly OutlineBlock[]): InPlace<{ text: string }>[] {
  return blocks.flatMap((block): InPlace<{ text: string }>[] => {
    if (block.kind === 'list') return [...block.items];
    if (block.kind === 'table') return block.rows.flat().map((text) => ({ text, place: block.place }));
    return block.kind === 'picture' ? [] : [{ text: block.text, place: block.place }];
  });
}

/** Headings that tell background, outlook or lessons, not what was done. */
const notPractices = /背景|基本情况|概况|简介|启示|体会|思考|下一步|展望|打算|存在(?:的)?(?:问题|不足)|几点|经验总结/u;

/** A heading above others that tell results one by one. */
const results = /^(?:取得|主要|工作|初步|活动|阶段性)*(?:的)?(?:成效|成果|效果|变化|收获|成绩)/u;

/** The deepest headings under which something is told. */
function practicesOf(blocks: readonly OutlineBlock[]): Practice[] {
  const practices: Practice[] = [];
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
    if (!isDeepest || content.length === 0 || isUnderOther || notPractices.test(block.text)) continue;
    const opening = sentencesOf(content.map(({ text }) => text).join('')).slice(0, 2).join('');
    practices.push({ heading: block.text, step: stepOf(block.text, opening), place: block.place });
  }
  return practices;
}

function recognise(blocks: readonly Block[], removed: readonly string[], names: ReadonlySet<string>): WriteUp {
  const { title, subtitle, byline, body } = headOf(blocks);
  const outline = outlineOf(body);
  const texts = textsOf(outline.blocks);
  const paragraphs = body.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block)] : []));
  const head = [title, ...(subtitle === undefined ? [] : [subtitle]), ...byline];
  const methods = [...[title, subtitle ?? ''].map((text) => ({ text, place: { heading: 0 } as Place })), ...texts].flatMap(({ text, place }) => methodsIn(text).map(({ name }) => ({ name, place })));
  const known = new Set([...names, ...methods.map(({ name }) => name).filter((name) => /[一二两三四五六七八九十]/u.test(name))]);
  return {
    title,
    subtitle,
    byline,
    unit: unitOf([...(subtitle === undefined ? [] : [subtitle]), ...byline, title], paragraphs.slice(0, 4).join('\n'), paragraphs.join('\n')),
    outline,
    practices: practicesOf(outline.blocks),
    figures: texts.flatMap(({ text, place }) => figuresIn(text, known).map((figure) => ({ ...figure, place }))),
    dates: texts.flatMap(({ text, place }) => datesIn(text).map((date) => ({ text: date.text, place }))),
    methods: methods.filter(({ name }, index) => methods.findIndex((other) => other.name === name) === index),
    personal: [...head, ...texts.map(({ text }) => text)].flatMap(personalDataIn),
    removed,
  };
}

/**
 * Recognises the write-ups of a file.
 *
 * @param names Names that hold a numeral and are no counts, such as the titles of known methods. Default: none.
 */
export function recogniseWriteUps(blocks: readonly Block[], names: ReadonlySet<string> = new Set()): WriteUp[] {
  return splitWriteUps(blocks).map((part) => {
    const { blocks: cleaned, removed } = clean(part);
    return recognise(cleaned, removed, names);
  });
}
