import type { FilterCounts, Selection } from '../answer.ts';
import { decodeFilters } from '../format/filter-file.ts';
import { PageSet } from './page-set.ts';

/** Pages of each value of each filter. */
export type FilterPages = ReadonlyMap<string, ReadonlyMap<string, PageSet>>;

/**
 * Reads the filters of an index.
 *
 * @param pages Pages of the index.
 * @throws {RangeError} When the bytes end too early.
 */
export const filterPages = (bytes: Uint8Array, pages: number): FilterPages =>
  decodeFilters(
    bytes,
    () => new PageSet(pages),
    (set, page) => set.add(page),
  );

/**
 * Those of some pages that have every chosen value; a filter or value that the site does not have matches no page.
 *
 * @param pages Pages of the index.
 */
export function selectedOf(filters: FilterPages, selection: Selection, among: PageSet, pages: number): PageSet {
  return Object.entries(selection).reduce(
    (selected, [name, value]) => selected.and(filters.get(name)?.get(value) ?? new PageSet(pages)),
    among,
  );
}

/**
 * Counts the values of every filter over pages, each filter as if nothing of it were chosen, so that a choice never
 * hides its siblings. Costs a bit of each page for each value.
 *
 * @param pages Pages of the index.
 */
export function countFilters(filters: FilterPages, selection: Selection, among: PageSet, pages: number): FilterCounts {
  const counts: Record<string, Record<string, number>> = {};
  for (const [name, values] of filters) {
    const { [name]: _own, ...others } = selection;
    const counted = selectedOf(filters, others, among, pages);
    counts[name] = Object.fromEntries([...values].map(([value, own]) => [value, counted.countIn(own)]));
  }
  return counts;
}
