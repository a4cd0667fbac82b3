import type { FilterCounts, Selection } from '../answer.ts';
import type { Manifest } from '../format/manifest.ts';

/** Pages of each value of each filter. */
export type FilterPages = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;

/** Reads the filters of a manifest. */
export function filterPages({ filters }: Pick<Manifest, 'filters'>): FilterPages {
  const pagesOf = (distances: readonly number[]): ReadonlySet<number> => {
    let page = 0;
    return new Set(distances.map((distance) => (page += distance)));
  };
  return new Map(
    Object.entries(filters).map(([name, values]) => [
      name,
      new Map(Object.entries(values).map(([value, distances]) => [value, pagesOf(distances)])),
    ]),
  );
}

/** Whether a page has every chosen value; a filter or value that the site does not have matches no page. */
export function isSelected(filters: FilterPages, selection: Selection, page: number): boolean {
  return Object.entries(selection).every(([name, value]) => filters.get(name)?.get(value)?.has(page) === true);
}

/**
 * Counts the values of every filter over pages, each filter as if nothing of it were chosen, so that a choice never
 * hides its siblings.
 */
export function countFilters(filters: FilterPages, selection: Selection, pages: readonly number[]): FilterCounts {
  const counts: Record<string, Record<string, number>> = {};
  for (const [name, values] of filters) {
    const { [name]: _own, ...others } = selection;
    const counted = pages.filter((page) => isSelected(filters, others, page));
    counts[name] = Object.fromEntries(
      [...values].map(([value, own]) => [value, counted.filter((page) => own.has(page)).length]),
    );
  }
  return counts;
}
