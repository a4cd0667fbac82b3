import { z } from 'astro/zod';
import { entryFields, idSchema, textSchema } from './fields.ts';
import { locatorsSchema } from './locator.ts';
import { authorities } from './vocabulary.ts';

/** One field of a form. */
const fieldSchema = z.strictObject({
  name: textSchema,
  /** What to write there. */
  hint: textSchema,
  /** Who asks for it: the source, or the editors (编者拟). Default: `编者`. */
  by: z.enum(authorities).default('编者'),
});
export type TemplateField = z.infer<typeof fieldSchema>;

/** A form that a branch fills in. */
export const templateSchema = z.strictObject({
  ...entryFields,
  /** What the form is for, in one sentence. */
  description: textSchema,
  /** Steps where it is used. */
  steps: z.array(idSchema).min(1),
  /** Methods it belongs to. */
  methods: z.array(idSchema).default([]),
  fields: z.array(fieldSchema).min(1),
  /** Where the source mentions such a form; absent when the editors drew it up. */
  from: locatorsSchema.optional(),
});
export type Template = z.infer<typeof templateSchema>;
