import { z } from 'astro/zod';
import { daySchema, entryFields, featuredSchema, idSchema, textSchema } from './fields.ts';
import { locatorsSchema } from './locator.ts';
import { metricIdPattern, metricSchema } from './metric.ts';
import { evidenceGrades, unitKinds, useStates } from './vocabulary.ts';

/** The unit whose practice the case describes. */
const unitSchema = z.strictObject({
  /** Name as the source gives it, masked where the source masks it (某). */
  name: textSchema.describe('单位全称，照来源写；来源隐去的写“某”'),
  /** Short name for tables and cards, 2 to 6 characters. Example: `机设系`. */
  shortName: textSchema.describe('简称，2 到 6 个字，用在表格和卡片上'),
  kind: z.enum(unitKinds).describe('单位类型'),
  /** Province or place, where the source names one. */
  region: textSchema.optional().describe('所在省份或地方，来源写到才填'),
  /** Metric that counts its party members; its size follows from it, see `unitSize`. */
  size: z
    .string()
    .regex(metricIdPattern, '请写数据编号，如：members')
    .optional()
    .describe('党员人数：写 metrics 中数全体党员的那个数据的编号，来源写到才填'),
});

/** Placeholder in a draft for a step that the import could not determine. */
export const unsureStep = 'unsure';

/** What the unit did in one step of the process. */
const practiceSchema = z.strictObject({
  /** Name of the practice inside its case; `<Practice id="…" />` refers to it. */
  id: idSchema.describe('做法编号，正文用 <Practice id="…" /> 引用'),
  /** Step it belongs to. */
  step: idSchema.describe(`属于哪个环节，写环节编号；草稿里拿不准时写 ${unsureStep}`),
  /** Methods it used, if the source names any. */
  methods: z.array(idSchema).default([]).describe('用到的方法，写方法编号'),
  /** What was done, in one or two sentences of our own; `{metric}` references are filled in. */
  summary: textSchema.describe('一两句话写出做了什么，可以用 {数据编号} 引用数据'),
  /** Metrics that belong to it, shown in step comparisons. */
  metrics: z.array(z.string().regex(metricIdPattern)).default([]).describe('讲到的数据，写数据编号'),
  /** Heading id in the case's own body that describes it in full. */
  anchor: textSchema.describe('正文里详细讲它的那个标题'),
  from: locatorsSchema.describe('出处：来源编号 部分/段落'),
});
export type Practice = z.infer<typeof practiceSchema>;

/** What came of the practice, as the source reports it. */
const outcomeSchema = z.strictObject({
  /** One sentence; `{metric}` references are filled in. */
  text: textSchema.describe('一句话写出来源所说的成效，可以用 {数据编号}'),
  /** Methods that the source connects it with. */
  methods: z.array(idSchema).default([]).describe('来源把它同哪些方法联系起来'),
  metrics: z.array(z.string().regex(metricIdPattern)).default([]).describe('讲到的数据'),
  from: locatorsSchema.describe('出处'),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** Metrics drawn side by side; all must have one unit and count the same kind of thing. */
const chartSchema = z.strictObject({
  title: textSchema.describe('图的标题'),
  /** Why these may be compared, and what the chart does not say. */
  note: textSchema.describe('为什么能放在一起比，图里没有说明什么'),
  metrics: z
    .array(z.string().regex(metricIdPattern))
    .min(2, '图表至少比较两个数据')
    .describe('要画的数据编号，至少两个，单位要相同'),
});
export type Chart = z.infer<typeof chartSchema>;

/** A dated event; the source's own wording, never with a year that it does not give. */
const eventSchema = z.strictObject({
  on: textSchema.describe('日期，照来源写，如 2月27日；来源没写年份就不写'),
  what: textSchema.describe('这时做了什么'),
  from: locatorsSchema.describe('出处'),
});

const statusSchema = z.strictObject({
  /** How well the case is supported. */
  evidence: z.enum(evidenceGrades).describe('证据等级'),
  /** Whether the practice is in use today. */
  inUse: z.enum(useStates).describe('做法现在是否还在用'),
  /** Day on which editors last compared the page with its source. */
  comparedOn: daySchema.describe('编者最近一次对照原稿的日期'),
  /** What it cost in people, where the source says. */
  people: textSchema.optional().describe('投入人力，来源写到才填'),
  /** What it cost in time, where the source says. */
  time: textSchema.optional().describe('投入时间，来源写到才填'),
});

/** Editors' advice to a unit that wants to do the same; never part of what the source says. */
const adviceSchema = z.strictObject({
  /** 可复制的做法: what another unit can take over as it is. */
  reusable: z.array(textSchema).min(1).describe('可复制的做法'),
  /** 适用条件: where the case fits. */
  fits: z.array(textSchema).min(1).describe('适用条件：什么样的单位合适'),
  /** 复制条件: what a unit needs before it can do the same. */
  needs: z.array(textSchema).min(1).describe('复制条件：照做之前要具备什么'),
  /** 不宜照搬: what not to copy. */
  avoid: z.array(textSchema).min(1).describe('不宜照搬的地方'),
  /** 注意事项: what to watch while doing it. */
  cautions: z.array(textSchema).min(1).describe('做的时候要注意什么'),
});

/** Earliest year of a practice: the party's first. */
const firstYear = 1921;

/** One unit's write-up of one practice campaign. */
export const caseSchema = z
  .strictObject({
    ...entryFields,
    featured: featuredSchema,
    /** Two or three sentences for cards and search engines; `{metric}` references are filled in. */
    description: textSchema.describe('两三句话的简介，用在卡片和搜索结果里，可以用 {数据编号}'),
    unit: unitSchema.describe('做这件事的单位'),
    /** 主题 of the meeting, where the source gives one. */
    theme: textSchema.optional().describe('会议主题，来源写到才填'),
    /** What it is about, by the names in the editors' list `editorial/themes.yaml`. Default: none. */
    themes: z.array(textSchema).default([]).describe('主题，写 editorial/themes.yaml 里的名称'),
    /** Year of the practice, the one in which it began; only where the source gives it. */
    year: z
      .int('年份写四位数字，如：2019')
      .min(firstYear, '年份写四位数字，如：2019')
      .max(9999, '年份写四位数字，如：2019')
      .optional()
      .describe('做这件事的年份，跨年的写开始那一年；来源写到才填'),
    /** Parts of the sources that this case is made from. */
    from: locatorsSchema.describe('这篇案例取自来源的哪些部分'),
    status: statusSchema.describe('案例的可靠程度和现状'),
    /** Metric id to metric. */
    metrics: z
      .record(
        z.string().regex(metricIdPattern, '数据编号只能用小写字母、数字和连字符，以字母开头，如：opinions'),
        metricSchema,
      )
      .describe('数据：编号对应一个数，正文用 <Metric id="编号" /> 引用'),
    events: z.array(eventSchema).default([]).describe('有日期的事，年份来源没写就不写'),
    practices: z.array(practiceSchema).min(1).describe('做法，按环节列出'),
    outcomes: z.array(outcomeSchema).min(1).describe('来源所说的成效'),
    charts: z.array(chartSchema).default([]).describe('图表'),
    advice: adviceSchema.describe('编者的建议，不是来源的内容'),
  })
  .refine(({ year, updated }) => year === undefined || year <= Number(updated.slice(0, 4)), {
    path: ['year'],
    message: '年份比 updated 还晚，请核对',
  });
export type Case = z.infer<typeof caseSchema>;
