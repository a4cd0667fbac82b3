import type { Selection } from '../answer.ts';
import { filterNames } from './search-filters.ts';

/** What the search page shows, as its address says it. */
export interface SearchRequest {
  /** As typed, trimmed. */
  text: string;
  /** Filter name to chosen value; only known filters. */
  selection: Selection;
}

/** Reads a request from `?q=照镜子&类型=方法`; other parameters are left aside. */
export function requestFromParams(params: URLSearchParams): SearchRequest {
  const chosen = filterNames.flatMap((name) => {
    const value = params.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return { text: params.get('q')?.trim() ?? '', selection: Object.fromEntries(chosen) };
}

/** Writes a request so that `requestFromParams` reads it back; what is empty is left out. */
export function paramsFromRequest({ text, selection }: SearchRequest): URLSearchParams {
  const params = new URLSearchParams();
  if (text.trim()) params.set('q', text.trim());
  for (const name of filterNames) {
    const value = selection[name]?.trim();
    if (value) params.set(name, value);
  }
  return params;
}
