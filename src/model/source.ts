import { z } from 'astro/zod';
import { entryFields, textSchema } from './fields.ts';
import { authorities } from './vocabulary.ts';

/** One write-up inside a source. */
const partSchema = z.strictObject({
  /** Title as the source gives it. */
  title: textSchema,
  /** Number of body paragraphs; titles and headings are not counted. */
  paragraphs: z.int().min(1),
  /** Number of section headings. */
  headings: z.int().min(0),
});

/** A text that facts come from. */
export const sourceSchema = z.strictObject({
  ...entryFields,
  /** Who named it: `编者` where the source as a whole has no title. */
  titledBy: z.enum(authorities),
  /** What form it came in. */
  form: textSchema,
  /** Who wrote it, where the source says. */
  author: textSchema.optional(),
  /** When it was published, where the source says. */
  published: textSchema.optional(),
  parts: z.array(partSchema).min(1),
});
export type Source = z.infer<typeof sourceSchema>;
