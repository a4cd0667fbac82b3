import { z } from 'astro/zod';
import { entryFields, textSchema } from './fields.ts';

/** One step of the process, from 学习动员 to 成效转化. */
export const stepSchema = z.strictObject({
  ...entryFields,
  /** What the step is for, in one sentence, by the editors. */
  description: textSchema.describe('一句话说明这一步为了什么'),
  /** Place in the process, from 1; unique. */
  order: z.int().min(1).describe('在全过程里排第几，不能重复'),
  /** Completes the home page's “我想…”. Example: `把意见征求上来`. */
  task: textSchema.describe('首页“我想…”后面的话'),
});
export type Step = z.infer<typeof stepSchema>;
