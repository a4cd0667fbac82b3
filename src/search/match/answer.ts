import type { SearchResult } from './result.ts';

/** Filter name to chosen value. */
export type Selection = Readonly<Record<string, string>>;

/** Filter name to value to number of pages. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SearchOptions {
  /** Only pages that have all these filter values. Default: none. */
  selection?: Selection;
  /** Most results to return. Default: 10. */
  limit?: number;
  /** Ends the search with an `AbortError`. */
  signal?: AbortSignal;
}

export interface SearchAnswer {
  /** The query as it was read: cut to its longest length and trimmed. */
  query: string;
  results: SearchResult[];
  /** Pages that answer, `results` included. */
  total: number;
  /** Parts of the query that stand nowhere on the site, in the query's own writing. */
  missing: string[];
  /** Pages that answer for each filter value, each filter counted without its own selection. */
  counts: FilterCounts;
}

/** Why search cannot be used: the browser is too old for the engine, or the engine or its index did not load. */
export type FailureReason = 'unsupported' | 'unavailable';

export class SearchFailure extends Error {
  readonly reason: FailureReason;
  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(`Search is ${reason}`, options);
    this.reason = reason;
  }
}
