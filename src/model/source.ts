import { z } from 'astro/zod';
import { entryFields, textSchema } from './fields.ts';
import { authorities } from './vocabulary.ts';

/** One write-up inside a source. */
const partSchema = z.strictObject({
  /** Title as the source gives it. */
  title: textSchema.describe('题目，照来源写'),
  /** Number of body paragraphs; titles and headings are not counted. */
  paragraphs: z.int().min(1).describe('正文有几段，题目和节标题不算'),
  /** Number of section headings. */
  headings: z.int().min(0).describe('有几个节标题'),
});

/** A text that facts come from. */
export const sourceSchema = z.strictObject({
  ...entryFields,
  /** Who named it: `编者` where the source as a whole has no title. */
  titledBy: z.enum(authorities).describe('名称是谁起的：来源，或编者'),
  /** What form it came in. */
  form: textSchema.describe('是什么样的文件'),
  /** Who wrote it, where the source says. */
  author: textSchema.optional().describe('作者，来源写到才填'),
  /** When it was published, where the source says. */
  published: textSchema.optional().describe('发表时间，来源写到才填'),
  parts: z.array(partSchema).min(1).describe('来源里的各篇文章'),
});
