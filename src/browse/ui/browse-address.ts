import { facetNames, sortNames, type Choice, type SortName } from '../facets.ts';

/** What the list of cases shows, as its address says it. */
export interface BrowseRequest {
  choice: Choice;
  /** Absent for the usual one: the newest first or, while nothing is chosen, that of the page's own list. */
  sort?: SortName;
  /** From 1. */
  page: number;
}

/** Nothing chosen: the list as it is written. */
export const nothingChosen: BrowseRequest = { choice: {}, page: 1 };

/** Most values of a facet that an address may choose. */
const maxValues = 20;

/** Reads a request from `?单位类型=高校&单位类型=企业&sort=title&page=2`; what is unknown is left aside. */
export function requestFromParams(params: URLSearchParams): BrowseRequest {
  const chosen = facetNames.flatMap((name) => {
    const values = new Set(params.getAll(name).map((value) => value.trim()));
    values.delete('');
    return values.size > 0 ? [[name, [...values].slice(0, maxValues)] as const] : [];
  });
  const page = /^[1-9]\d{0,5}$/u.exec(params.get('page') ?? '')?.[0];
  const sort = sortNames.find((name) => name === params.get('sort'));
  return {
    choice: Object.fromEntries(chosen),
    ...(sort && { sort }),
    page: Number(page ?? nothingChosen.page),
  };
}

/** Writes a request so that `requestFromParams` reads it back; what is as usual is left out. */
export function paramsFromRequest({ choice, sort, page }: BrowseRequest): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of facetNames) for (const value of choice[name] ?? []) params.append(name, value);
  if (sort) params.set('sort', sort);
  if (page !== nothingChosen.page) params.set('page', String(page));
  return params;
}
