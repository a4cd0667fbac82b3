/** A stretch of a text that answers the query: first UTF-16 unit and one past the last. */
export type MarkRange = readonly [start: number, end: number];

/** Filter name to chosen value. */
export type Selection = Readonly<Record<string, string>>;

/** Filter name to value to number of pages. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SearchOptions {
  /** Only pages that have all these filter values. Default: none. */
  filters?: Selection;
  /** Most results to return. Default: 10. */
  limit?: number;
  /** Ends the search with an `AbortError`. */
  signal?: AbortSignal;
}

/** A section of a page that answers the query. */
interface SectionResult {
  /** Address with base path and anchor. */
  url: string;
  title: string;
  /** In order, apart from each other. */
  titleMarks: MarkRange[];
  /** Plain text around the best place, at most some 90 UTF-16 units, `…` where it was cut. */
  excerpt: string;
  excerptMarks: MarkRange[];
}

/** A page that answers the query. */
export interface SearchResult {
  /** Address with base path. */
  url: string;
  title: string;
  titleMarks: MarkRange[];
  /** Another name of the page, given when it answers the query and the title does not. */
  alias?: string;
  aliasMarks?: MarkRange[];
  /** What kind of page it is, in the reader's words: its value of the filter that the index has as `typeFilter`. */
  type?: string;
  /** From above the first heading, or from anywhere when no section is given; empty when the sections say it all. */
  excerpt: string;
  excerptMarks: MarkRange[];
  /** Higher comes first; comparable within one answer only. */
  score: number;
  /** The page says the whole query in a row, punctuation and spaces aside. */
  phrase: boolean;
  /**
   * Words of the query that this page does not have, in the query's own writing; empty unless the answer is relaxed.
   */
  missing: string[];
  /** The sections that answer best, the best first; at most three, less the part above the first heading. */
  sections: SectionResult[];
}

export interface SearchAnswer {
  /** The query as it was read: cut to 200 UTF-16 units and trimmed. */
  query: string;
  /** The best first, `limit` at most. */
  results: SearchResult[];
  /** Better answers than the last of the results that did not arrive, as without a network; absent where all did. */
  unread?: number;
  /** Pages that answer, `results` included. */
  total: number;
  /** Pages that answer for each filter value, each filter counted without its own selection. */
  filters: FilterCounts;
  /** No page has all words of the query; the results have most of them. */
  relaxed: boolean;
  /** Nothing says the query, but names of these pages are read like it. */
  byPinyin: boolean;
  /** Words of the query that occur nowhere on the site, in the query's own writing. */
  missing: string[];
  /** A name of the site that was probably meant; offered when the query itself is no name and no page says it. */
  suggestion?: string;
}

/**
 * What can go wrong for a reader: `unavailable`, files of the index did not arrive, as when the network is down;
 * `damaged`, they arrived but are not what they should be.
 */
export type FailureReason = 'unavailable' | 'damaged';

/** Why a search failed. Across the border of the search module known by its `name`, not by its class. */
export class SearchFailure extends Error {
  override readonly name = 'SearchFailure';
  readonly reason: FailureReason;
  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(`Search is ${reason}`, options);
    this.reason = reason;
  }
}

/** What `pagefind/search.js` exports. */
export interface SearchModule {
  /**
   * Searches the site.
   *
   * @param query As typed; anything is allowed. Only letters and digits count. `null` for all pages that have the
   *   chosen filter values, in the order of the index, which is that of addresses; the excerpt is how the page begins.
   * @throws {DOMException} `AbortError` when `options.signal` ends the search.
   * @throws {SearchFailure} When the index does not load.
   */
  search(query: string | null, options?: SearchOptions): Promise<SearchAnswer>;
  /**
   * Loads what every search needs, ahead of the first.
   *
   * @throws {SearchFailure} When the index does not load.
   */
  preload(): Promise<void>;
}
