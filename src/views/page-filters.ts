import { searchFilters } from '../search/ui/search-filters.ts';

/** Search filters of a page: name to values. */
export type PageFilters = Readonly<Record<string, readonly string[]>>;

/** What a page may be filtered by besides its kind. */
export interface FilterValues {
  /** Kinds of the units that it is about. */
  unitKinds?: readonly string[];
  /** Titles of the steps that it belongs to. */
  steps?: readonly string[];
}

/**
 * Search filters of a page.
 *
 * @param pageKind Kind of page as readers see it. Example: `方法`.
 */
export function pageFilters(pageKind: string, { unitKinds = [], steps = [] }: FilterValues = {}): PageFilters {
  return { [searchFilters.pageKind]: [pageKind], [searchFilters.unitKind]: unitKinds, [searchFilters.step]: steps };
}
