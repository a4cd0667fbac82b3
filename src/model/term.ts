import { z } from 'astro/zod';
import { entryFields, idSchema, textSchema } from './fields.ts';
import { locatorsSchema } from './locator.ts';
import { authorities } from './vocabulary.ts';

/** A word of the field with its definition. */
export const termSchema = z.strictObject({
  ...entryFields,
  /** One to three sentences, shown in place and in the glossary. */
  definition: textSchema.describe('释义，一到三句话'),
  /** Whose definition it is; `编者` shows 编者释义. */
  definedBy: z.enum(authorities).describe('谁的释义：来源，或编者'),
  /** Where the source uses or defines it. */
  from: locatorsSchema.describe('出处'),
  /** Methods worth reading next. */
  methods: z.array(idSchema).default([]).describe('接着可以读的方法'),
  /** Steps worth reading next. */
  steps: z.array(idSchema).default([]).describe('接着可以读的环节'),
});
