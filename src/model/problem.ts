import { z } from 'astro/zod';
import { entryFields, idSchema, textSchema } from './fields.ts';
import { locatorsSchema } from './locator.ts';
import { authorities } from './vocabulary.ts';

/** A concrete shortcoming that a case found, and what was done about it. */
export const problemSchema = z.strictObject({
  ...entryFields,
  /** Case that found it. */
  case: idSchema,
  /** Heading it stands under. Example: `改革意识不强`. */
  heading: textSchema,
  /** Who put it under that heading: the source, or the editors (编者归类). */
  classifiedBy: z.enum(authorities),
  /** How it showed, in our own words. */
  finding: textSchema,
  /** What the source says was done or will be done; absent means 来源未述. */
  remedy: textSchema.optional(),
  /** Who matched the remedy to the problem; `编者` shows 编者对应. Default: `编者`. */
  remedyMatchedBy: z.enum(authorities).default('编者'),
  /** Place among the problems of its case, from 1, unique there; a heading stands where its first problem does. */
  order: z.int().min(1),
  from: locatorsSchema,
});
export type Problem = z.infer<typeof problemSchema>;
