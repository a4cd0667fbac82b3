import { z } from 'astro/zod';
import { entryFields, idSchema, textSchema } from './fields.ts';
import { checkForm, formFields } from './form.ts';
import { locatorsSchema } from './locator.ts';

/** A form that a branch fills in. */
export const templateSchema = z
  .strictObject({
    ...entryFields,
    /** What the form is for, in one sentence. */
    description: textSchema.describe('一句话说明这张表做什么用'),
    /** Steps where it is used. */
    steps: z.array(idSchema).min(1).describe('用在哪些环节'),
    /** Methods it belongs to. */
    methods: z.array(idSchema).default([]).describe('属于哪些方法'),
    ...formFields,
    /** Where the source mentions such a form; absent when the editors drew it up. */
    from: locatorsSchema.optional().describe('出处；编者自拟的不填'),
  })
  .superRefine(checkForm);
export type Template = z.infer<typeof templateSchema>;
