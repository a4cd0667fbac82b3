import { make } from '../../search/ui/make.ts';
import type { FacetName } from '../facets.ts';
import { browseText } from './browse-text.ts';

/** How many values of a facet are shown at once where it has more than a few more; the others when asked for. */
const shownAtFirst = 8;
const fewMore = 4;
/** From how many values on a field finds them by a part of their name. */
const manyValues = 24;

interface ValueRow {
  value: string;
  row: HTMLElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

function rowOf(name: FacetName, value: string): ValueRow {
  const box = make('input', { type: 'checkbox', name, value });
  const count = make('span', { class: 'search-count' });
  return { value, box, count, row: make('label', {}, box, make('span', {}, value), count) };
}

/**
 * The values of one facet as check boxes. They are made once and change in place, so that the focus stays where it is.
 */
export class FacetGroup {
  readonly element: HTMLDetailsElement;
  readonly name: FacetName;
  readonly #rows: ValueRow[];
  readonly #toggle = make('button', { type: 'button', class: 'browse__more' });
  readonly #field: HTMLInputElement | undefined;
  /** Number of values that are shown at once. */
  readonly #atOnce: number;
  #isWhole = false;

  constructor(name: FacetName, values: Iterable<string>, isOpen: boolean) {
    this.name = name;
    this.#rows = [...values].map((value) => rowOf(name, value));
    this.#atOnce = this.#rows.length > shownAtFirst + fewMore ? shownAtFirst : Infinity;
    this.#toggle.addEventListener('click', () => this.#show(!this.#isWhole));
    if (this.#rows.length >= manyValues) {
      const label = browseText.findValue(name);
      this.#field = make('input', { type: 'search', class: 'browse__find', 'aria-label': label, placeholder: label });
      this.#field.addEventListener('input', () => this.#show(this.#isWhole));
      // The field finds values; it is none itself.
      this.#field.addEventListener('change', (event) => event.stopPropagation());
    }
    const group = make('div', { role: 'group', 'aria-label': name }, ...this.#rows.map(({ row }) => row));
    this.element = make(
      'details',
      { class: 'browse__facet', 'data-facet': name },
      make('summary', {}, name),
      ...(this.#field ? [this.#field] : []),
      group,
      this.#toggle,
    );
    this.element.open = isOpen;
    this.#show(false);
  }

  /** Shows what is chosen and how many cases each value has; a value without any cannot be chosen. */
  update(counts: ReadonlyMap<string, number>, chosen: readonly string[]): void {
    for (const { value, box, count } of this.#rows) {
      const cases = counts.get(value) ?? 0;
      box.checked = chosen.includes(value);
      box.disabled = cases === 0 && !box.checked;
      count.textContent = String(cases);
    }
    this.#show(this.#isWhole);
  }

  /** Shows the first values, the chosen ones and those found, or all. */
  #show(whole: boolean): void {
    this.#isWhole = whole;
    const sought = this.#field?.value.trim().toLowerCase() ?? '';
    this.#rows.forEach(({ value, row, box }, at) => {
      const isShown = sought === '' ? whole || at < this.#atOnce : value.toLowerCase().includes(sought);
      row.hidden = !isShown && !box.checked;
    });
    const rest = this.#rows.filter(({ box }, at) => at >= this.#atOnce && !box.checked).length;
    this.#toggle.hidden = rest === 0 || sought !== '';
    this.#toggle.textContent = whole ? browseText.fewer : browseText.more(rest);
  }
}
