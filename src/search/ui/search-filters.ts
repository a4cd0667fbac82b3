/**
 * Filters that pages carry in `data-pagefind-filter`, by what they mean; named as readers see them, in the order in
 * which the search page shows them.
 */
export const searchFilters = { pageKind: '类型', unitKind: '单位类型', step: '环节' } as const;

/** Names of the filters, in that order. */
export const filterNames = Object.values(searchFilters);
