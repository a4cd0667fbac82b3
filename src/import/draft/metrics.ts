import type { MetricCandidate } from '../recognise/metric-candidates.ts';
import type { Place } from '../recognise/outline.ts';
import type { InPlace } from '../recognise/write-up.ts';
import { freeId, slugOf } from './slug.ts';

/** A metric as the frontmatter of a draft has it. */
interface DraftMetric {
  label: string;
  wording: string;
  counts: string;
  from: string;
}

/** Metrics of a draft, and which of them stands for a candidate. */
export interface DraftMetrics {
  metrics: Record<string, DraftMetric>;
  idOf(candidate: Pick<MetricCandidate, 'wording' | 'counts'>): string | undefined;
}

/** Writes a place as a locator of a source. */
export type Locate = (place: Place) => string;

const keyOf = ({ wording, counts }: Pick<MetricCandidate, 'wording' | 'counts'>): string => `${wording} ${counts}`;

/** One metric for each candidate; the same amount of the same thing is one, however often it occurs. */
export function metricsOf(candidates: readonly InPlace<MetricCandidate>[], locate: Locate): DraftMetrics {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const metrics: Record<string, DraftMetric> = {};
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    if (ids.has(key)) continue;
    const slug = slugOf(candidate.counts, 4, 'shu-ju');
    const id = freeId(/^[a-z]/.test(slug) ? slug : `shu-ju-${slug}`, taken);
    taken.add(id);
    ids.set(key, id);
    metrics[id] = {
      label: candidate.counts || `待补充：${candidate.wording}数的是什么`,
      wording: candidate.wording,
      counts: candidate.counts ? `${candidate.counts}（待补充：写明数的范围）` : '待补充：写明数的是什么',
      from: locate(candidate.place),
    };
  }
  return { metrics, idOf: (candidate) => ids.get(keyOf(candidate)) };
}
