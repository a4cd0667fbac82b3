import { z } from 'astro/zod';
import { daySchema, entryFields, idSchema, textSchema } from './fields.ts';
import { locatorsSchema } from './locator.ts';
import { metricIdPattern, metricSchema } from './metric.ts';
import { evidenceGrades, unitKinds, useStates } from './vocabulary.ts';

/** The unit whose practice the case describes. */
const unitSchema = z.strictObject({
  /** Name as the source gives it, masked where the source masks it (某). */
  name: textSchema,
  /** Short name for tables and cards, 2 to 6 characters. Example: `机设系`. */
  shortName: textSchema,
  kind: z.enum(unitKinds),
  /** Province or place, where the source names one. */
  region: textSchema.optional(),
});

/** What the unit did in one step of the process. */
const practiceSchema = z.strictObject({
  /** Name of the practice inside its case; `<Practice id="…" />` refers to it. */
  id: idSchema,
  /** Step it belongs to. */
  step: idSchema,
  /** Methods it used, if the source names any. */
  methods: z.array(idSchema).default([]),
  /** What was done, in one or two sentences of our own; `{metric}` references are filled in. */
  summary: textSchema,
  /** Metrics that belong to it, shown in step comparisons. */
  metrics: z.array(z.string().regex(metricIdPattern)).default([]),
  /** Heading id in the case's own body that tells it in full. */
  anchor: textSchema,
  from: locatorsSchema,
});
export type Practice = z.infer<typeof practiceSchema>;

/** What came of the practice, as the source tells it. */
const outcomeSchema = z.strictObject({
  /** One sentence; `{metric}` references are filled in. */
  text: textSchema,
  /** Methods that the source connects it with. */
  methods: z.array(idSchema).default([]),
  metrics: z.array(z.string().regex(metricIdPattern)).default([]),
  from: locatorsSchema,
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** Metrics drawn side by side; all must have one unit and count the same kind of thing. */
const chartSchema = z.strictObject({
  title: textSchema,
  /** Why these may be compared, and what the chart does not say. */
  note: textSchema,
  metrics: z.array(z.string().regex(metricIdPattern)).min(2, '图表至少比较两个数据'),
});
export type Chart = z.infer<typeof chartSchema>;

/** A dated event; the source's own wording, never with a year that it does not give. */
const eventSchema = z.strictObject({ on: textSchema, what: textSchema, from: locatorsSchema });

const statusSchema = z.strictObject({
  /** How well the case is supported. */
  evidence: z.enum(evidenceGrades),
  /** Whether the practice is in use today. */
  inUse: z.enum(useStates),
  /** Day on which editors last compared the page with its source. */
  comparedOn: daySchema,
  /** What it cost in people, where the source says. */
  people: textSchema.optional(),
  /** What it cost in time, where the source says. */
  time: textSchema.optional(),
});

/** Editors' advice to a unit that wants to do the same; never part of what the source says. */
const adviceSchema = z.strictObject({
  /** 可复制的做法: what another unit can take over as it is. */
  reusable: z.array(textSchema).min(1),
  /** 适用条件: where the case fits. */
  fits: z.array(textSchema).min(1),
  /** 复制条件: what a unit needs before it can do the same. */
  needs: z.array(textSchema).min(1),
  /** 不宜照搬: what not to copy. */
  avoid: z.array(textSchema).min(1),
  /** 注意事项: what to watch while doing it. */
  cautions: z.array(textSchema).min(1),
});

/** One unit's write-up of one practice campaign. */
export const caseSchema = z.strictObject({
  ...entryFields,
  /** Two or three sentences for cards and search engines; `{metric}` references are filled in. */
  description: textSchema,
  unit: unitSchema,
  /** 主题 of the meeting, where the source gives one. */
  theme: textSchema.optional(),
  /** Parts of the sources that this case is made from. */
  from: locatorsSchema,
  status: statusSchema,
  /** Metric id to metric. */
  metrics: z.record(z.string().regex(metricIdPattern, '数据编号只能用小写字母、数字和连字符，以字母开头，如：opinions'), metricSchema),
  events: z.array(eventSchema).default([]),
  practices: z.array(practiceSchema).min(1),
  outcomes: z.array(outcomeSchema).min(1),
  charts: z.array(chartSchema).default([]),
  advice: adviceSchema,
});
export type Case = z.infer<typeof caseSchema>;
