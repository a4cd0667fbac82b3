import type { Metric } from '../model/metric.ts';

/** One bar, ready to draw. */
export interface Bar {
  id: string;
  metric: Metric;
  /** Length of the bar in percent of the drawing's width, 0 to 70; the rest is left for the figure. */
  length: number;
}

const maxLength = 70;

/**
 * Lays out bars of one unit on a common scale that starts at zero.
 *
 * @throws {Error} When a metric is missing or the units differ; the content checks report both before.
 */
export function layOutBars(metrics: Readonly<Record<string, Metric>>, ids: readonly string[]): Bar[] {
  const chosen = ids.map((id) => {
    const metric = metrics[id];
    if (!metric) throw new Error(`No metric ${id}`);
    return { id, metric };
  });
  if (new Set(chosen.map(({ metric }) => metric.unit)).size > 1) throw new Error(`Different units: ${ids.join(', ')}`);
  const greatest = Math.max(...chosen.map(({ metric }) => metric.value), 1);
  return chosen.map(({ id, metric }) => ({ id, metric, length: (metric.value / greatest) * maxLength }));
}
