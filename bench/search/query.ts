import type { BenchPage } from './bench-page.ts';

/** Kinds of queries, in the order of the table. */
export const queryKinds = [
  'headings',
  'cuts',
  'words',
  'titles',
  'pinyin',
  'initials',
  'traditional',
  'typos',
  'questions',
] as const;
export type QueryKind = (typeof queryKinds)[number];

/** Kinds that ask in the page's own words, which both engines can answer; costs are compared on them. */
export const plainKinds: readonly QueryKind[] = ['headings', 'cuts', 'words'];

export interface Query {
  kind: QueryKind;
  text: string;
  /** The title that it was made from. */
  title?: string;
  /** Whether a page answers it. */
  isRight(page: BenchPage): boolean;
}

/** What an engine said to a query. */
export interface Reply {
  /** Pages, the best first, ten at most; `undefined` for an address that is no page. */
  pages: readonly (BenchPage | undefined)[];
  /** Name that the engine thinks was meant. */
  suggestion?: string;
  milliseconds: number;
  /** Bytes of the bodies that the server sent for it. */
  bytes: number;
}
