import type { Figure } from '../recognise/figures.ts';
import type { Place } from '../recognise/outline.ts';
import type { InPlace } from '../recognise/write-up.ts';
import { freeId, slugOf } from './slug.ts';

/** A metric as the frontmatter of a draft has it. */
export interface DraftMetric {
  label: string;
  wording: string;
  counts: string;
  from: string;
}

/** Metrics of a draft, and which of them stands for a figure. */
export interface DraftMetrics {
  metrics: Record<string, DraftMetric>;
  idOf(figure: Pick<Figure, 'wording' | 'counts'>): string | undefined;
}

/** Writes a place as a locator of a source. */
export type Locate = (place: Place) => string;

const keyOf = ({ wording, counts }: Pick<Figure, 'wording' | 'counts'>): string => `${wording} ${counts}`;

/** One metric for each figure; the same amount of the same thing is one, however often it stands there. */
export function metricsOf(figures: readonly InPlace<Figure>[], locate: Locate): DraftMetrics {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const metrics: Record<string, DraftMetric> = {};
  for (const figure of figures) {
    const key = keyOf(figure);
    if (ids.has(key)) continue;
    const slug = slugOf(figure.counts, 4, 'shu-ju');
    const id = freeId(/^[a-z]/.test(slug) ? slug : `shu-ju-${slug}`, taken);
    taken.add(id);
    ids.set(key, id);
    metrics[id] = {
      label: figure.counts || `待补充：${figure.wording}数的是什么`,
      wording: figure.wording,
      counts: figure.counts ? `${figure.counts}（待补充：写明数的范围）` : '待补充：写明数的是什么',
      from: locate(figure.place),
    };
  }
  return { metrics, idOf: (figure) => ids.get(keyOf(figure)) };
}
