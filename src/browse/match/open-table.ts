import { facetNames, methodFacet, type FacetName } from '../facets.ts';
import type { CaseTable, FacetValues, TitleOrder } from '../format/case-table.ts';
import { decodeNumbers, decodeRising } from '../format/numbers.ts';
import { setOf, type CaseSet } from './case-set.ts';

/** Cases of each value of a facet, in the order in which readers see the values. */
type FacetSets = ReadonlyMap<string, CaseSet>;

/** A table of cases as it is asked. */
export interface OpenTable {
  /** Number of cases. */
  size: number;
  /** Facets in the order in which readers see them; methods are absent until they are added. */
  facets: ReadonlyMap<FacetName, FacetSets>;
  days: readonly number[];
  figures: readonly number[];
  /** Places by title; absent until they are added. */
  titles?: readonly number[];
  /** Number of the first case of each bucket. */
  starts: readonly number[];
}

const setsOf = (values: FacetValues, size: number): FacetSets =>
  new Map(values.map(([value, cases]) => [value, setOf(decodeRising(cases), size)]));

/** Opens a table. Costs as much as the table is long. */
export function openTable({ buckets, days, figures, facets }: CaseTable): OpenTable {
  let size = 0;
  const starts = decodeNumbers(buckets).map((length) => (size += length) - length);
  const sets = facetNames.flatMap((name): [FacetName, FacetSets][] => {
    const values = facets[name];
    return values ? [[name, setsOf(values, size)]] : [];
  });
  return { size, starts, days: decodeNumbers(days), figures: decodeNumbers(figures), facets: new Map(sets) };
}

/** The same with methods as a facet. */
export function withMethods(table: OpenTable, values: FacetValues): OpenTable {
  const sets = new Map(table.facets).set(methodFacet, setsOf(values, table.size));
  const inOrder = facetNames.flatMap((name): [FacetName, FacetSets][] => {
    const own = sets.get(name);
    return own ? [[name, own]] : [];
  });
  return { ...table, facets: new Map(inOrder) };
}

/** The same with places by title. */
export function withTitles(table: OpenTable, titles: TitleOrder): OpenTable {
  return { ...table, titles: decodeNumbers(titles) };
}

/** Where the card of a case is: its bucket, and its place there. */
export function placeOf({ starts }: Pick<OpenTable, 'starts'>, number: number): { bucket: number; at: number } {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return { bucket: low, at: number - (starts[low] ?? 0) };
}
