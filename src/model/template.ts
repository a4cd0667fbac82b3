import { z } from 'astro/zod';
import { entryFields, idSchema, textSchema } from './fields.ts';
import { locatorsSchema } from './locator.ts';
import { authorities } from './vocabulary.ts';

/** One field of a form. */
const fieldSchema = z.strictObject({
  name: textSchema.describe('栏目名称'),
  /** What to write there. */
  hint: textSchema.describe('这一栏怎么填'),
  /** Who asks for it: the source, or the editors (编者拟). Default: `编者`. */
  by: z.enum(authorities).default('编者').describe('谁要求填的：来源，或编者'),
});

/** A form that a branch fills in. */
export const templateSchema = z.strictObject({
  ...entryFields,
  /** What the form is for, in one sentence. */
  description: textSchema.describe('一句话说明这张表做什么用'),
  /** Steps where it is used. */
  steps: z.array(idSchema).min(1).describe('用在哪些环节'),
  /** Methods it belongs to. */
  methods: z.array(idSchema).default([]).describe('属于哪些方法'),
  fields: z.array(fieldSchema).min(1).describe('栏目，按次序'),
  /** Where the source mentions such a form; absent when the editors drew it up. */
  from: locatorsSchema.optional().describe('出处；编者自拟的不填'),
});
export type Template = z.infer<typeof templateSchema>;
