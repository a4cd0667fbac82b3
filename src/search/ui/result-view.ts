import { withBase } from '../../model/address.ts';
import type { ExcerptPiece } from '../match/excerpt.ts';
import type { SearchResult } from '../match/result.ts';
import type { SearchState } from './search-session.ts';
import { searchLists, searchText } from './search-text.ts';

/** Makes an element; strings become text, so nothing from a page or a query is ever read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) if (value !== undefined) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** An excerpt with its hits marked. */
export function marked(pieces: readonly ExcerptPiece[]): (Node | string)[] {
  return pieces.map(({ text, hit }) => (hit ? make('mark', {}, text) : text));
}

/** Title of a result with its other name, where that is what answers. */
export function titleOf({ title, alias }: Pick<SearchResult, 'title' | 'alias'>): (Node | string)[] {
  return [...marked(title), ...(alias ? [make('span', { class: 'search-alias' }, '（', ...marked(alias), '）')] : [])];
}

/** What kind of page a result is. */
export function typeOf({ type }: Pick<SearchResult, 'type'>): (Node | string)[] {
  return type === undefined ? [] : [' ', make('span', { class: 'search-type' }, type)];
}

/** Links to the lists of the library. */
export function listLinks(base: string): HTMLElement {
  const links = searchLists.map(({ title, address }) => make('li', {}, make('a', { href: withBase(base, address) }, title)));
  return make('div', { class: 'search-lists' }, make('p', {}, searchText.lists), make('ul', {}, ...links));
}

/** What is said of a search in one line, for eyes and screen readers alike; empty while there is nothing to say. */
export function statusOf(state: SearchState): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'searching':
      return searchText.searching;
    case 'failed':
      return searchText.failures[state.reason];
    case 'answered':
      return state.answer.total === 0 ? searchText.none(state.answer.query) : searchText.count(state.answer.query, state.answer.total);
  }
}

/** What else a reader should know of an answer: words that stand nowhere, or that no page says the query in a row. */
function notesOn(state: SearchState): string[] {
  if (state.kind !== 'answered') return [];
  const { missing, results, total, query } = state.answer;
  if (missing.length > 0) return [searchText.missing(missing)];
  if (total === 0) return [Object.keys(state.request.selection).length > 0 ? searchText.noneFiltered : searchText.noneTogether];
  // Words typed apart were not meant to stand in a row.
  return results.some(({ phrase }) => phrase) || /\s/.test(query) ? [] : [searchText.apart];
}

/** The notes on an answer, a paragraph each. */
export function noteViews(state: SearchState): HTMLElement[] {
  return notesOn(state).map((note) => make('p', { class: 'search-note' }, note));
}

/** A button that does something on this page. */
export function actionButton(label: string, act: () => void): HTMLElement {
  const button = make('button', { type: 'button', class: 'search-button' }, label);
  button.addEventListener('click', act);
  return button;
}
