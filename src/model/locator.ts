import { z } from 'astro/zod';
import { formatNumeral } from '../language/quantities/numeral.ts';

/** A place in a source: a part, and in it a body paragraph, a section heading or the title. */
export interface Locator {
  /** Source id. */
  source: string;
  /** Part of the source, from 1. */
  part: number;
  /** Body paragraph in the part, from 1; titles and headings are not counted. */
  paragraph?: number;
  /** Section heading in the part, from 1; 0 is the title of the part. */
  heading?: number;
}

const pattern = /^([a-z0-9][a-z0-9-]*) (\d+)\/(?:(\d+)|标题(\d*))$/;

/**
 * Reads `来源编号 部分/段落`: `two-write-ups 1/2` is paragraph 2 of part 1, `two-write-ups 1/标题2` its second section
 * heading, `two-write-ups 1/标题` its title.
 *
 * @returns The locator, or `undefined` when the text has another form.
 */
export function parseLocator(text: string): Locator | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, source = '', part, paragraph, heading] = match;
  if (paragraph !== undefined) return { source, part: Number(part), paragraph: Number(paragraph) };
  return { source, part: Number(part), heading: heading ? Number(heading) : 0 };
}

/** Names a place for readers: `第一部分第 2 段`, `第一部分第 2 节标题`, `第一部分题目`. */
export function formatLocator({ part, paragraph, heading }: Locator): string {
  const place = paragraph !== undefined ? `第 ${paragraph} 段` : heading ? `第 ${heading} 节标题` : '题目';
  return `第${formatNumeral(part)}部分${place}`;
}

const locatorText = z.string().transform((text, context) => {
  const locator = parseLocator(text);
  if (locator) return locator;
  context.addIssue({
    code: 'custom',
    message: `「${text}」不是出处。请写“来源编号 部分/段落”，如：two-write-ups 1/2；节标题写 1/标题2，题目写 1/标题`,
  });
  return z.NEVER;
});

/** Where the source says it: one locator or a list of them. Always a list of at least one after parsing. */
export const locatorsSchema = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(locatorText).min(1, '至少写一个出处，如：two-write-ups 1/2'),
);
