import { z } from 'astro/zod';
import { textSchema } from './fields.ts';
import { locatorsSchema } from './locator.ts';
import { parseQuantity } from '../language/quantities/quantity.ts';

/**
 * A count or an amount of a case, written once and shown everywhere through its id.
 *
 * The number, its bound and its unit are read from `wording`, so that they cannot contradict the source's own way of
 * writing it.
 */
export const metricSchema = z
  .strictObject({
    /** Name on cards and in charts. Example: `征集到的意见建议`. */
    label: textSchema.describe('名称，用在卡片和图表上'),
    /** The source's way of writing the quantity, without the noun. Examples: `231条`, `50余条`, `上千万元`. */
    wording: textSchema.describe('来源的写法，只写数和单位，如 231条、50余条'),
    /** What exactly is counted, in one phrase; two metrics that count different things may not share a chart. */
    counts: textSchema.describe('数的究竟是什么'),
    /** Where the source gives it. */
    from: locatorsSchema.describe('出处'),
    /** Whether the page head shows it. Default: false. */
    headline: z.boolean().default(false).describe('true 表示放在页首'),
  })
  .transform((metric, context) => {
    const quantity = parseQuantity(metric.wording);
    if (quantity) return { ...metric, ...quantity };
    context.addIssue({
      code: 'custom',
      path: ['wording'],
      message: `「${metric.wording}」读不出数量。请写“数字＋余/多＋单位”，如：231条、50余条、上千万元`,
    });
    return z.NEVER;
  });
export type Metric = z.infer<typeof metricSchema>;

/** Metric ids in case frontmatter: lower-case words joined by hyphens. */
export const metricIdPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Ids of the metrics that the head of a case's page shows. */
export function headlineIds(metrics: Readonly<Record<string, Metric>>): string[] {
  return Object.keys(metrics).filter((id) => metrics[id]?.headline);
}

/** One piece of a text with metric references: plain text, or a metric to show in its place. */
export type FilledPiece = string | { id: string; metric: Metric };

/**
 * Splits a frontmatter text at its metric references: `征集到{opinions}意见` has three pieces.
 *
 * @param metrics Metrics of the case that the text belongs to. A reference to a metric outside it stays as typed; the
 *   check `unknown-metric` reports it.
 */
export function splitAtMetrics(text: string, metrics: Readonly<Record<string, Metric>>): FilledPiece[] {
  return text.split(/(\{[a-z][a-z0-9-]*\})/).flatMap((piece): FilledPiece[] => {
    if (piece === '') return [];
    const id = /^\{(.+)\}$/.exec(piece)?.[1];
    const metric = id === undefined ? undefined : metrics[id];
    return [id !== undefined && metric ? { id, metric } : piece];
  });
}

/** Puts the source's wording in place of each `{metric}` reference, for titles, descriptions and other plain text. */
export function fillMetrics(text: string, metrics: Readonly<Record<string, Metric>>): string {
  return splitAtMetrics(text, metrics)
    .map((piece) => (typeof piece === 'string' ? piece : piece.metric.wording))
    .join('');
}

/** Ids of the metrics that a text refers to as `{id}`, in order, with repetitions. */
export function metricReferences(text: string): string[] {
  return [...text.matchAll(/\{([a-z][a-z0-9-]*)\}/g)].map(([, id = '']) => id);
}
