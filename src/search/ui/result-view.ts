import type { MarkRange, SearchResult } from '../answer.ts';
import { make } from './make.ts';
import { searchText } from './search-text.ts';

/** A text with its hits marked. */
export function marked(text: string, marks: readonly MarkRange[] = []): (Node | string)[] {
  let at = 0;
  const pieces = marks.flatMap(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [before, make('mark', {}, text.slice(start, end))];
  });
  return [...pieces, text.slice(at)].filter((piece) => piece !== '');
}

/** Title of a result with its other name, where that is what answers. */
export function titleOf({ title, titleMarks, alias, aliasMarks }: SearchResult): (Node | string)[] {
  return [
    ...marked(title, titleMarks),
    ...(alias ? [make('span', { class: 'search-alias' }, '（', ...marked(alias, aliasMarks), '）')] : []),
  ];
}

/** What kind of page a result is. */
export function typeOf({ type }: Pick<SearchResult, 'type'>): (Node | string)[] {
  return type === undefined ? [] : [' ', make('span', { class: 'search-type' }, type)];
}

/** Words of the query that a result does not have. */
export function lackOf({ missing }: Pick<SearchResult, 'missing'>): HTMLElement[] {
  return missing.length === 0 ? [] : [make('span', { class: 'search-lack' }, searchText.lack(missing))];
}

/** Links to the lists of the library: those of the page's header. */
export function listLinks(): HTMLElement {
  const links = [...document.querySelectorAll('.site-nav a')].map((link) =>
    make('li', {}, make('a', { href: link.getAttribute('href') ?? '' }, link.textContent.trim())),
  );
  return make('div', { class: 'search-lists' }, make('p', {}, searchText.lists), make('ul', {}, ...links));
}
