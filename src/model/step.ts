import { z } from 'astro/zod';
import { entryFields, textSchema } from './fields.ts';

/** One step of the process, from 学习动员 to 成效转化. */
export const stepSchema = z.strictObject({
  ...entryFields,
  /** What the step is for, in one sentence, by the editors. */
  description: textSchema,
  /** Place in the process, from 1; unique. */
  order: z.int().min(1),
  /** Completes the home page's “我想…”. Example: `把意见征求上来`. */
  task: textSchema,
});
export type Step = z.infer<typeof stepSchema>;
