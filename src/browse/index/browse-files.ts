import { cardsFile, methodsFile, tableFile, titlesFile } from '../format/case-table.ts';
import { bucketsOf } from './buckets.ts';
import { cardOf } from './case-card.ts';
import { caseTables } from './case-table.ts';
import type { FacetLibrary } from './facet-values.ts';

/** A file of the site: path below its folder, and text. */
export interface BrowseFile {
  path: string;
  content: string;
}

/** File with the card of each case, by id. */
export function cardFiles(cases: FacetLibrary['cases']): ReadonlyMap<string, string> {
  return new Map(bucketsOf(cases).flatMap((bucket, at) => bucket.map(({ id }) => [id, cardsFile(at)] as const)));
}

/** Files from which readers choose among all cases; a library without cases has none. */
export function browseFiles(library: FacetLibrary): BrowseFile[] {
  if (library.cases.length === 0) return [];
  const buckets = bucketsOf(library.cases);
  const { table, methods, titles } = caseTables(buckets, library);
  const parts: [string, unknown][] = [
    [tableFile, table],
    [methodsFile, methods],
    [titlesFile, titles],
    ...buckets.map((bucket, at): [string, unknown] => [cardsFile(at), bucket.map(cardOf)]),
  ];
  return parts.map(([path, value]) => ({ path, content: JSON.stringify(value) }));
}
