/** Milliseconds of several choices: median, 95th percentile and worst. */
export interface Times {
  median: number;
  p95: number;
  worst: number;
}

/** What choosing among cases costs a reader; sizes in bytes as they went over the wire. */
export interface BrowseReport {
  cases: number;
  methods: number;
  /** Choices that were measured. */
  choices: number;
  /** Everything that came before the first choice, by what it is. */
  before: { html: number; css: number; script: number; table: number; together: number };
  /** What opening the methods loads. */
  openingMethods: number;
  /** What a choice loads: cards of the cases that it shows. */
  perChoice: { median: number; worst: number };
  /** From the click until counts and number of cases are drawn, and until the cards are. */
  counts: Times;
  cards: Times;
  /** Processor time of the page's main thread for a choice, cards included, slowed down as it is. */
  busy: Times;
  /** From the script's start until the facets can be chosen from, in milliseconds. */
  opening: number;
  /** Processor time of making the files of the table, in seconds. */
  making: number;
}

/** The value below which a part of some numbers lies. */
function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

/** Median, 95th percentile and worst of some milliseconds. */
export const timesOf = (milliseconds: readonly number[]): Times => ({
  median: quantile(milliseconds, 0.5),
  p95: quantile(milliseconds, 0.95),
  worst: quantile(milliseconds, 1),
});
