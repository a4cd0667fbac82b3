import { z } from 'astro/zod';
import { entryFields, featuredSchema, idSchema, textSchema } from './fields.ts';
import { locatorsSchema } from './locator.ts';
import { authorities, methodKinds } from './vocabulary.ts';

/** One item of a mnemonic part. */
const itemSchema = z.strictObject({
  /** The item as the source writes it. Example: `个人自查“照镜子”`. */
  name: textSchema.describe('条目，照来源写'),
  /** What belongs to it, where the source says. Example: `系、教研室、课题组`. */
  text: textSchema.optional().describe('条目的内容，来源写到才填'),
  from: locatorsSchema.describe('出处'),
});

/** One counted part of a mnemonic: its own items, another method's items, or none known. */
const partSchema = z
  .strictObject({
    /** The part as the name writes it. Example: `三定标`. */
    name: textSchema.describe('口诀的一个组成部分，如 三定标'),
    items: z.array(itemSchema).min(1).optional().describe('逐项列出，项数要同数字相符'),
    /** The part is itself a method; its items are shown here too. */
    method: idSchema.optional().describe('这一部分本身是另一个方法时，写它的编号'),
    /** The source names the part but lists no items. */
    itemsUnknown: z
      .literal(true, '只能写 true；来源列出了内容时请删去本行')
      .optional()
      .describe('来源没有列出内容时写 true'),
    /** Who matched items and name. `编者` when the source only puts them side by side. Default: `来源`. */
    pairedBy: z.enum(authorities).default('来源').describe('条目和名称是谁对应的：来源，或编者'),
  })
  .superRefine((part, context) => {
    const given = [part.items, part.method, part.itemsUnknown].filter((value) => value !== undefined).length;
    if (given === 1) return;
    context.addIssue({
      code: 'custom',
      message: `「${part.name}」要在 items（逐项列出）、method（本身是另一个方法）、itemsUnknown: true（来源未列出）中写一个且只写一个，这里写了 ${given} 个`,
    });
  });

/** A named way of working that cases use. */
export const methodSchema = z.strictObject({
  ...entryFields,
  featured: featuredSchema,
  /** What it is, in one sentence, for cards and search engines. */
  description: textSchema.describe('一句话说明它是什么'),
  kind: z.enum(methodKinds).describe('做法、要求或提法'),
  /** Parts of a numeric mnemonic, in the order of its name. Empty for a method that counts nothing. */
  parts: z.array(partSchema).default([]).describe('数字口诀的组成部分，按名称里的次序'),
  /** Methods worth reading next, by the editors' choice. */
  related: z.array(idSchema).default([]).describe('接着可以读的方法'),
  /** Steps where it belongs, when no case's practice says so. */
  steps: z.array(idSchema).default([]).describe('用在哪些环节'),
  /** Where the source names it. */
  from: locatorsSchema.describe('出处'),
});
export type Method = z.infer<typeof methodSchema>;
