import type { Picture, Table } from '../block.ts';

/** Text of a write-up in the order of the page that is drafted from it. */
export type OutlineBlock =
  | { kind: 'heading'; /** From 2. */ level: number; text: string; place: Place }
  | { kind: 'text'; text: string; place: Place }
  | { kind: 'list'; ordered: boolean; items: readonly { text: string; place: Place }[] }
  | (Table & { place: Place })
  | (Picture & { place: Place });

/**
 * Place of something in the write-up: in a body paragraph, or in a line that is a heading and nothing else. Both
 * count from 1.
 */
export type Place = { paragraph: number } | { heading: number };

/** What a write-up consists of. */
export interface Outline {
  blocks: readonly OutlineBlock[];
  /** Body paragraphs of the source; tables and pictures are not counted. */
  paragraphs: number;
  /** Lines of the source that are headings and nothing else. */
  headings: number;
}
