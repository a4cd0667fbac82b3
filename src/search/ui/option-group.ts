import type { ExcerptPiece } from '../match/excerpt.ts';
import { make, marked, titleOf, typeOf } from './result-view.ts';
import type { SearchResult } from '../match/result.ts';

/** A result in the dialog's list: a group of options, the page first and its sections after it. */
export function optionGroup(result: SearchResult, index: number): HTMLElement {
  const option = (place: number, url: string, title: (Node | string)[], excerpt: readonly ExcerptPiece[]): HTMLElement =>
    make(
      'a',
      {
        role: 'option',
        id: `site-search-${index}-${place}`,
        href: url,
        tabindex: '-1',
        class: place === 0 ? 'search-option' : 'search-option search-option--section',
      },
      make('span', { class: 'search-option__title' }, ...title),
      make('span', { class: 'search-option__excerpt' }, ...marked(excerpt)),
    );
  return make(
    'div',
    { role: 'group', 'aria-label': result.title.map(({ text }) => text).join('') },
    option(0, result.url, [...titleOf(result), ...typeOf(result)], result.excerpt),
    ...result.sections.map(({ url, title, excerpt }, place) => option(place + 1, url, marked(title), excerpt)),
  );
}
