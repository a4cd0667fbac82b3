import { z } from 'astro/zod';
import { entryFields, idSchema, textSchema } from './fields.ts';
import { locatorsSchema } from './locator.ts';
import { authorities, methodKinds } from './vocabulary.ts';

/** One item of a mnemonic part. */
const itemSchema = z.strictObject({
  /** The item as the source writes it. Example: `个人自查“照镜子”`. */
  name: textSchema,
  /** What belongs to it, where the source says. Example: `系、教研室、课题组`. */
  text: textSchema.optional(),
  from: locatorsSchema,
});
export type MnemonicItem = z.infer<typeof itemSchema>;

/** One counted part of a mnemonic: its own items, another method's items, or none known. */
const partSchema = z
  .strictObject({
    /** The part as the name writes it. Example: `三定标`. */
    name: textSchema,
    items: z.array(itemSchema).min(1).optional(),
    /** The part is itself a method; its items are shown here too. */
    method: idSchema.optional(),
    /** The source names the part but lists no items. */
    itemsUnknown: z.literal(true, '只能写 true；来源列出了内容时请删去本行').optional(),
    /** Who matched items and name. `编者` when the source only puts them side by side. Default: `来源`. */
    pairedBy: z.enum(authorities).default('来源'),
  })
  .superRefine((part, context) => {
    const given = [part.items, part.method, part.itemsUnknown].filter((value) => value !== undefined).length;
    if (given === 1) return;
    context.addIssue({
      code: 'custom',
      message: `「${part.name}」要在 items（逐项列出）、method（本身是另一个方法）、itemsUnknown: true（来源未列出）中写一个且只写一个，这里写了 ${given} 个`,
    });
  });
export type MnemonicPartEntry = z.infer<typeof partSchema>;

/** A named way of working that cases use. */
export const methodSchema = z.strictObject({
  ...entryFields,
  /** What it is, in one sentence, for cards and search engines. */
  description: textSchema,
  kind: z.enum(methodKinds),
  /** Parts of a numeric mnemonic, in the order of its name. Empty for a method that counts nothing. */
  parts: z.array(partSchema).default([]),
  /** Methods worth reading next, by the editors' choice. */
  related: z.array(idSchema).default([]),
  /** Steps where it belongs, when no case's practice says so. */
  steps: z.array(idSchema).default([]),
  /** Where the source names it. */
  from: locatorsSchema,
});
export type Method = z.infer<typeof methodSchema>;
