import type { EngineName, PerEngine } from './engines.ts';
import type { Quality } from './metrics.ts';
import type { QueryKind } from './query.ts';
import type { IndexCost } from './run-index.ts';

/** What answers cost. */
export interface Cost {
  /**
   * Median bytes of a first visit from the client's own files to the first result; absent where no query has one or
   * none was tried.
   */
  firstBytes?: number;
  /** Median bytes of a later query of a first visit; absent where none was tried. */
  queryBytes?: number;
  /** Median bytes of a query in a page that stays open for all queries, so that nearly all is cached. */
  settledBytes: number;
  /** Median latency in milliseconds. */
  median: number;
  /** 95th percentile of the latency in milliseconds. */
  p95: number;
}

export type KindReport = { kind: QueryKind; n: number } & Record<EngineName, Quality & Cost>;

/** Figures of one set of pages. */
export interface SetReport {
  pages: number;
  index: PerEngine<IndexCost>;
  /** Over the kinds that ask in the page's own words. */
  cost: PerEngine<Cost>;
  kinds: KindReport[];
}

/** Sets of pages: the site, the corpus, and the corpus repeated, of which only costs are compared. */
const setNames = ['site', 'corpus', 'repeated'] as const;
export type SetName = (typeof setNames)[number];
export type SearchReport = Partial<Record<SetName, SetReport>>;

/** The report with every figure rounded: shares to a thousandth, times to a tenth, bytes whole. */
export function rounded(report: SearchReport): SearchReport {
  const tenths = new Set(['median', 'p95']);
  const round = (key: string, value: unknown): unknown => {
    if (typeof value !== 'number') return value;
    if (key === 'seconds') return Number(value.toFixed(2));
    return Number(value.toFixed(tenths.has(key) ? 1 : 3));
  };
  return JSON.parse(JSON.stringify(report, round)) as SearchReport;
}
