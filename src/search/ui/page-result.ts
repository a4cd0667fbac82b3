import { make, marked, titleOf, typeOf } from './result-view.ts';
import type { SearchResult } from '../match/result.ts';

/** A result on the search page: the page with its excerpt, and its sections below it. */
export function pageResult(result: SearchResult): HTMLElement {
  const sections = result.sections.map(({ url, title, excerpt }) =>
    make('li', {}, make('a', { href: url }, ...marked(title)), make('p', {}, ...marked(excerpt))),
  );
  return make(
    'li',
    {},
    make('h2', {}, make('a', { href: result.url }, ...titleOf(result)), ...typeOf(result)),
    ...(result.excerpt.length > 0 ? [make('p', {}, ...marked(result.excerpt))] : []),
    ...(sections.length > 0 ? [make('ul', {}, ...sections)] : []),
  );
}
