/** Parameter of an address that names a text to mark on the page; it may come several times. */
export const highlightParameter = 'highlight';

/** Longest text that is marked, in UTF-16 units: the longest query. */
export const maxHighlightLength = 200;

/** Texts that an address asks to mark; longer ones are cut, empty ones left out. */
export function highlightsOf(params: URLSearchParams): string[] {
  const texts = params.getAll(highlightParameter).map((text) => text.slice(0, maxHighlightLength).trim());
  return [...new Set(texts)].filter(Boolean).slice(0, 12);
}
