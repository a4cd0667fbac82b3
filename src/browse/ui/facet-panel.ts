import { make } from '../../search/ui/make.ts';
import { methodFacet, type Choice, type FacetName } from '../facets.ts';
import { countBoth } from '../match/case-set.ts';
import type { FacetCounts } from '../match/choose.ts';
import type { OpenTable } from '../match/open-table.ts';
import { FacetGroup } from './facet-group.ts';

/** Facets that are open at first; others open when a reader asks, or has chosen something of them. */
const openAtFirst: ReadonlySet<FacetName> = new Set(['单位类型', '地区', '规模', '主题']);

/** Whether a value of a facet leaves some cases out. */
function narrows({ facets, size }: OpenTable, name: FacetName): boolean {
  return [...(facets.get(name)?.values() ?? [])].some((cases) => countBoth(cases, cases) < size);
}

/** The facets of a table, one group below another. */
export class FacetPanel {
  readonly #container: HTMLElement;
  readonly #groups = new Map<FacetName, FacetGroup>();
  /** Takes the place of methods until they are loaded. */
  readonly #methods = make('details', { class: 'browse__facet' }, make('summary', {}, methodFacet));

  /**
   * @param container Where the groups go.
   * @param changed Called with a value that a reader has chosen or taken off.
   * @param wanted Called when a reader opens the methods, which have yet to be loaded.
   */
  constructor(
    container: HTMLElement,
    changed: (name: FacetName, value: string, isChosen: boolean) => void,
    wanted: () => void,
  ) {
    this.#container = container;
    container.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) changed(target.name as FacetName, target.value, target.checked);
    });
    this.#methods.addEventListener('toggle', () => {
      if (this.#methods.open) wanted();
    });
  }

  /** Whether a reader has asked for the methods. */
  get wantsMethods(): boolean {
    return this.#methods.open || this.#groups.has(methodFacet);
  }

  /** Shows what is chosen and what may be, for the facets of a table. */
  update(table: OpenTable, counts: FacetCounts, choice: Choice): void {
    this.#make(table, choice);
    for (const [name, group] of this.#groups) {
      const own = counts.get(name) ?? new Map<string, number>();
      group.update(own, choice[name] ?? []);
      group.element.hidden = choice[name] === undefined && !narrows(table, name);
    }
  }

  /** Makes the groups that the table has and the panel lacks. */
  #make({ facets, size }: OpenTable, choice: Choice): void {
    for (const [name, values] of facets) {
      if (this.#groups.has(name)) continue;
      const isOpen =
        openAtFirst.has(name) || choice[name] !== undefined || (name === methodFacet && this.#methods.open);
      this.#groups.set(name, new FacetGroup(name, values.keys(), isOpen));
    }
    const elements = [...this.#groups.values()].map(({ element }) => element);
    const shown = this.#groups.has(methodFacet) || size === 0 ? elements : [...elements, this.#methods];
    if (shown.every((element) => element.parentNode === this.#container)) return;
    const hadFocus = this.#methods.contains(document.activeElement);
    this.#container.replaceChildren(...shown);
    if (hadFocus) this.#groups.get(methodFacet)?.element.querySelector('summary')?.focus();
  }
}
