import type { SearchResult } from '../answer.ts';
import { make } from './make.ts';

/** Tells the script of every page that ticks have been drawn, so that it shows which cases are chosen. */
export const casesShown = 'cases-shown';

/**
 * A tick by which a reader chooses a case to compare; the script of every page keeps the choice.
 *
 * @param name What the bar of chosen cases calls it.
 * @param label What the tick says.
 */
export function caseTick(id: string, name: string, label: string): HTMLElement {
  const box = make('input', { type: 'checkbox', 'data-compare': id, 'data-name': name });
  return make('label', { class: 'compare-tick no-print' }, box, label);
}

/** The tick of a result that is a case; none of others. */
export function resultTick({ url, title }: Pick<SearchResult, 'url' | 'title'>, label: string): HTMLElement[] {
  const id = /\/cases\/([a-z0-9-]+)\/(?:index\.html)?$/u.exec(url)?.[1];
  return id === undefined ? [] : [caseTick(id, title, label)];
}
