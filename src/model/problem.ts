import { z } from 'astro/zod';
import { entryFields, idSchema, textSchema } from './fields.ts';
import { locatorsSchema } from './locator.ts';
import { authorities } from './vocabulary.ts';

/** A concrete shortcoming that a case found, and what was done about it. */
export const problemSchema = z.strictObject({
  ...entryFields,
  /** Case that found it. */
  case: idSchema.describe('哪个案例查摆出来的，写案例编号'),
  /** Heading of its group. Example: `改革意识不强`. */
  heading: textSchema.describe('归在哪个标题下'),
  /** Who put it under that heading: the source, or the editors (编者归类). */
  classifiedBy: z.enum(authorities).describe('谁归的类：来源，或编者'),
  /** How it showed, in our own words. */
  finding: textSchema.describe('问题怎么表现，用自己的话写'),
  /** What the source says was done or will be done; absent means 来源未述. */
  remedy: textSchema.optional().describe('来源说怎么整改；没写到就不填'),
  /** Who matched the remedy to the problem; `编者` shows 编者对应. Default: `编者`. */
  remedyMatchedBy: z.enum(authorities).default('编者').describe('整改办法是谁对应到问题上的'),
  /** Place among the problems of its case, from 1, unique there; a heading is placed where its first problem is. */
  order: z.int().min(1).describe('在本案例的问题里排第几'),
  from: locatorsSchema.describe('出处'),
});
