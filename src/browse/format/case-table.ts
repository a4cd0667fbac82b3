import type { FacetName } from '../facets.ts';

/** Values of a facet in the order in which readers see them, each with the cases that have it (`encodeRising`). */
export type FacetValues = readonly (readonly [value: string, cases: string])[];

/**
 * What choosing among all cases takes, a few bytes a case. A case is a number: its place among all, in the order of
 * buckets and of ids within a bucket, so that a new case changes the cards of its own bucket alone.
 */
export interface CaseTable {
  /** Cases in each bucket (`encodeNumbers`); bucket 0 contains case 0. */
  buckets: string;
  /** Day of the last change of each case, from the earliest (`encodeNumbers`). */
  days: string;
  /** Figures of each case (`encodeNumbers`). */
  figures: string;
  /** All facets but methods; one without a value is absent. */
  facets: Readonly<Partial<Record<FacetName, FacetValues>>>;
}

/** Places of the cases when ordered by title, in pinyin order (`encodeNumbers`). */
export type TitleOrder = string;

/** What a list shows of a case. */
export interface CaseCard {
  id: string;
  title: string;
  /** Kind, name and short name of the unit. */
  kind: string;
  unit: string;
  shortName: string;
  evidence: string;
  /** Beginning of the description. */
  text: string;
}

/** Files below the site's folder. */
export const tableFile = 'browse/cases.json';
export const methodsFile = 'browse/methods.json';
export const titlesFile = 'browse/titles.json';

/** File with the cards of a bucket. */
export const cardsFile = (bucket: number): string => `browse/cards/${bucket}.json`;
