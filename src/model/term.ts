import { z } from 'astro/zod';
import { entryFields, idSchema, textSchema } from './fields.ts';
import { locatorsSchema } from './locator.ts';
import { authorities } from './vocabulary.ts';

/** A word of the field with its definition. */
export const termSchema = z
  .strictObject({
    ...entryFields,
    /** One to three sentences, shown in place and in the glossary. */
    definition: textSchema.describe('释义，一到三句话'),
    /** Whose definition it is; `编者` shows 编者释义. */
    definedBy: z.enum(authorities).describe('谁的释义：来源，或编者'),
    /** Where the source uses or defines it; absent when the definition is the editors' and no source has the word. */
    from: locatorsSchema.optional().describe('出处；编者释义、来源又没有用到的不填'),
    /** Methods worth reading next. */
    methods: z.array(idSchema).default([]).describe('接着可以读的方法'),
    /** Steps worth reading next. */
    steps: z.array(idSchema).default([]).describe('接着可以读的环节'),
  })
  .refine(({ definedBy, from }) => definedBy === '编者' || from !== undefined, {
    path: ['from'],
    message: '释义来自来源的，要写出处，如：two-write-ups 1/2',
  });
