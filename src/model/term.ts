import { z } from 'astro/zod';
import { entryFields, idSchema, textSchema } from './fields.ts';
import { locatorsSchema } from './locator.ts';
import { authorities } from './vocabulary.ts';

/** A word of the field with its definition. */
export const termSchema = z
  .strictObject({
    ...entryFields,
    /** One to three sentences, shown in place and in the glossary. */
    definition: textSchema,
    /** Whose definition it is; `编者` shows 编者释义. */
    definedBy: z.enum(authorities),
    /** Where the source uses or defines it. */
    from: locatorsSchema,
    /** Methods worth reading next. */
    methods: z.array(idSchema).default([]),
    /** Steps worth reading next. */
    steps: z.array(idSchema).default([]),
  });
export type Term = z.infer<typeof termSchema>;
