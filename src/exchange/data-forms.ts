import { z } from 'astro/zod';
import {
  authorities,
  evidenceGrades,
  fieldKinds,
  methodKinds,
  unitKinds,
  unitSizes,
  useStates,
} from '../model/vocabulary.ts';

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
  unit: z.strictObject({
    name: text,
    shortName: text,
    kind: z.enum(unitKinds),
    region: text.optional().describe('来源写到的地方'),
    province: text.optional().describe('这个地方所在的省份'),
    members: text.optional().describe('党员人数，照来源写'),
    size: z
      .enum(unitSizes.map(({ name }) => name))
      .optional()
      .describe('规模，按来源写到的党员人数'),
  }),
  themes: z.array(text).describe('编者归的主题'),
  year: z.int().optional().describe('做这件事的年份；来源没有写的没有这一项'),
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

const practiceRecord = caseRecord.shape.practices.element;

const quantity = {
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
};

/** All of a case but its body: what its own file contains. */
export const caseDetail = caseRecord.extend({
  aliases: z.array(text),
  featured: z.boolean().describe('编者推荐'),
  theme: text.optional().describe('会议主题'),
  people: text.optional().describe('投入人力'),
  time: text.optional().describe('投入时间'),
  comparedOn: z.iso.date().describe('编者最近一次对照原稿的日期'),
  practices: z.array(
    practiceRecord.extend({
      order: z.int().optional().describe('环节在全过程里排第几'),
      anchor: text.describe('案例页上详细讲它的地方'),
      metrics: z.array(text).describe('讲到的数据的编号'),
    }),
  ),
  methods: z.array(z.strictObject({ id: text, title: text })).describe('用到的方法'),
  metrics: z.array(z.strictObject({ id: text, ...quantity, headline: z.boolean() })),
  problems: z.array(
    z.strictObject({
      id: text,
      title: text,
      heading: text.describe('归在哪个标题下'),
      classifiedBy: z.enum(authorities).describe('谁归的类'),
      finding: text,
      remedy: text.optional(),
      from: z.array(source),
    }),
  ),
  advice: z.strictObject({
    reusable: z.array(text).describe('可复制的做法'),
    fits: z.array(text).describe('适用条件'),
    needs: z.array(text).describe('复制条件'),
    avoid: z.array(text).describe('不宜照搬'),
    cautions: z.array(text).describe('注意事项'),
  }),
});
export type CaseDetail = z.infer<typeof caseDetail>;

/** The file of one case. */
export const caseFile = z.strictObject({ $schema: text, title: text, licence: z.string(), record: caseDetail });

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
const metricRecord = z.strictObject({
  id: text,
  case: text.describe('案例的编号'),
  ...quantity,
});

/** A form that branches fill in. */
export const templateRecord = z.strictObject({
  ...head,
  description: text,
  steps: z.array(text).describe('用在哪些环节，环节的名称'),
  methods: z.array(text).describe('属于哪些方法，方法的编号'),
  rows: z.int().optional().describe('逐行填的表印几行；一件事填一张的没有这一项'),
  fields: z.array(
    z.strictObject({
      name: text,
      hint: text.describe('怎么填'),
      by: z.enum(authorities).describe('谁要求填的'),
      kind: z.enum(fieldKinds),
      options: z.array(text).optional().describe('可选的值'),
      perRow: z.boolean().describe('每行填一次'),
    }),
  ),
  files: z.array(address).describe('空白表单的文件'),
});

/** Form of each kind of record, by the name of its files. */
export const dataRecords = {
  cases: caseRecord,
  methods: methodRecord,
  metrics: metricRecord,
  templates: templateRecord,
} as const;
export type DataName = keyof typeof dataRecords;

/** A part of the records of one kind. */
const partOf = (name: DataName) =>
  z.strictObject({ $schema: text, title: text, licence: z.string(), records: z.array(dataRecords[name]) });

/** Where the parts of one kind of records are; the same for a small library and a large one. */
export const dataIndex = z.strictObject({
  $schema: text,
  title: text,
  licence: z.string(),
  count: z.int().nonnegative().describe('一共有多少条'),
  parts: z
    .array(
      z.strictObject({
        count: z.int().positive().describe('这一份有多少条'),
        json: address.describe('这一份，一个 JSON 文件'),
        ndjson: address.describe('同样的内容，一行一条；各份接起来就是全部'),
      }),
    )
    .describe('各份，合起来是全部'),
});

const schemaText = (form: z.ZodType): string => `${JSON.stringify(z.toJSONSchema(form), null, 1)}\n`;

/** JSON Schema (draft 2020-12) of a part. */
export const openDataSchema = (name: DataName): string => schemaText(partOf(name));

/** JSON Schema (draft 2020-12) of an index. */
export const indexSchema = (): string => schemaText(dataIndex);

/** JSON Schema (draft 2020-12) of the file of one case. */
export const caseFileSchema = (): string => schemaText(caseFile);
