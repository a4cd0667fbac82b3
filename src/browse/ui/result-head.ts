import { make } from '../../search/ui/make.ts';
import { facetNames, sortNames, type FacetName, type SortName } from '../facets.ts';
import { chosenValues, type Removal } from '../match/choose.ts';
import type { BrowseRequest } from './browse-address.ts';
import { browseText } from './browse-text.ts';

/** What the head of a list lets a reader do. */
export interface HeadActions {
  takeOff(name: FacetName, value: string): void;
  clear(): void;
  /** Absent for the usual order. */
  sort(sort: SortName | undefined): void;
}

function button(className: string, label: string, act: () => void, spoken?: string): HTMLElement {
  const element = make('button', { type: 'button', class: className, 'aria-label': spoken }, label);
  element.addEventListener('click', act);
  return element;
}

/** What is chosen, a chip for each value that takes it off; empty while nothing is chosen. */
export function chips({ choice }: Pick<BrowseRequest, 'choice'>, { takeOff, clear }: HeadActions): HTMLElement[] {
  const chosen = chosenValues(choice, facetNames);
  if (chosen.length === 0) return [];
  const all = chosen.map(({ name, value }) =>
    make(
      'li',
      {},
      button('chip', `${value} ✕`, () => takeOff(name, value), browseText.takeOff(name, value)),
    ),
  );
  return [
    make(
      'ul',
      { class: 'chips', 'aria-label': browseText.chosen },
      ...all,
      make('li', { class: 'no-print' }, button('chip chip--all', browseText.clear, clear)),
    ),
  ];
}

/** The choice of an order; it is made once and changes in place. */
export class SortField {
  readonly element: HTMLElement;
  /** Order of the page's own list, which is left by choosing another. */
  readonly #listed = make('option', { value: '' }, browseText.listed);
  readonly #select = make(
    'select',
    {},
    this.#listed,
    ...sortNames.map((name) => make('option', { value: name }, browseText.sorts[name])),
  );

  constructor({ sort }: HeadActions) {
    this.element = make('label', { class: 'browse__sort no-print' }, browseText.sort, this.#select);
    this.#select.addEventListener('change', () => sort(sortNames.find((name) => name === this.#select.value)));
  }

  /** @param isListed Whether the page's own list is shown. */
  update(sort: SortName | undefined, isListed: boolean): void {
    this.#listed.hidden = !isListed;
    this.#listed.disabled = !isListed;
    this.#select.value = sort ?? (isListed ? '' : sortNames[0]);
  }
}

/** What to do where no case is left: take off a value that leaves some, or all. */
export function wayOut(removals: readonly Removal[], { takeOff, clear }: HeadActions): HTMLElement {
  const buttons = removals.map(({ name, value, total }) =>
    button('search-button', browseText.removal(value, total), () => takeOff(name, value)),
  );
  return make(
    'div',
    { class: 'stack' },
    make('p', {}, removals.length > 0 ? browseText.noneNote : browseText.noneOfAll),
    make('p', { class: 'cluster' }, ...buttons, button('search-button', browseText.clear, clear)),
  );
}
