import { z } from 'astro/zod';
import { authorities, evidenceGrades, methodKinds, unitKinds, useStates } from '../model/vocabulary.ts';

const text = z.string().min(1);
const address = z
  .string()
  .regex(/^(?:https?:\/)?\//u)
  .describe('网址；网站不知道自己的域名时，从根路径写起');
/** Where a fact comes from. */
export const source = z.strictObject({ source: text.describe('来源的名称'), place: text.describe('在来源的哪里') });
const head = { id: text, title: text, url: address, updated: z.iso.date(), from: z.array(source) };

/** A case with its practices and outcomes. */
export const caseRecord = z.strictObject({
  ...head,
  description: text,
  unit: z.strictObject({ name: text, shortName: text, kind: z.enum(unitKinds), region: text.optional() }),
  evidence: z.enum(evidenceGrades).describe('证据等级'),
  inUse: z.enum(useStates).describe('做法现在是否还在用'),
  practices: z.array(
    z.strictObject({
      id: text,
      step: text.describe('环节的名称'),
      methods: z.array(text).describe('方法的编号'),
      summary: text,
      from: z.array(source),
    }),
  ),
  outcomes: z.array(z.strictObject({ text, from: z.array(source) })),
});

/** A method with the parts of its mnemonic. */
export const methodRecord = z.strictObject({
  ...head,
  aliases: z.array(text),
  description: text,
  kind: z.enum(methodKinds),
  parts: z
    .array(
      z.strictObject({
        name: text,
        items: z.array(text).optional().describe('逐项的内容；来源没有列出的没有这一项'),
        method: text.optional().describe('这一部分本身是另一个方法'),
        pairedBy: z.enum(authorities),
      }),
    )
    .describe('数字口诀的组成部分'),
  cases: z.array(text).describe('哪些案例用过，案例的编号'),
});

/** A count or an amount of a case. */
export const metricRecord = z.strictObject({
  id: text,
  case: text.describe('案例的编号'),
  label: text,
  wording: text.describe('来源的写法，其余几项都从它读出'),
  value: z.number(),
  bound: z
    .enum(['exact', 'lower', 'upper', 'about', 'range'])
    .describe('exact 正好，lower 不少于，upper 不多于，about 上下，range 从 value 到 upTo'),
  upTo: z.number().optional(),
  qualifier: z.string().optional().describe('余、多、近等字'),
  unit: z.string(),
  counts: text.describe('数的究竟是什么'),
  from: z.array(source),
});

const fileOf = <T extends z.ZodType>(record: T) =>
  z.strictObject({ $schema: text, title: text, licence: z.string(), records: z.array(record) });

/** Form of each file of open data, by its name. */
export const dataFiles = {
  cases: fileOf(caseRecord),
  methods: fileOf(methodRecord),
  metrics: fileOf(metricRecord),
} as const;
export type DataName = keyof typeof dataFiles;

/** JSON Schema (draft 2020-12) of a file of open data. */
export function openDataSchema(name: DataName): string {
  return `${JSON.stringify(z.toJSONSchema(dataFiles[name]), null, 1)}\n`;
}
