import { Announcer } from '../../search/ui/announcer.ts';
import { casesShown } from '../../search/ui/case-tick.ts';
import { actionButton, make } from '../../search/ui/make.ts';
import { isOnDisc } from '../../search/ui/site-address.ts';
import { methodFacet, sortNames } from '../facets.ts';
import { choose, removals, without, withValue, type Chosen } from '../match/choose.ts';
import type { OpenTable } from '../match/open-table.ts';
import { sortCases } from '../match/sort-cases.ts';
import { nothingChosen, paramsFromRequest, requestFromParams, type BrowseRequest } from './browse-address.ts';
import { browseText } from './browse-text.ts';
import { cardView } from './card-view.ts';
import { CaseData } from './case-data.ts';
import { FacetPanel } from './facet-panel.ts';
import { pager, pageSize, pagesFor } from './pager.ts';
import { readData } from './read-data.ts';
import { chips, SortField, wayOut, type HeadActions } from './result-head.ts';

/**
 * Chooses among all cases below the list that the page has anyway, which stays while nothing is chosen. The address is
 * the state, so that a choice can be sent, kept and come back to.
 */
class CaseBrowser extends HTMLElement {
  readonly #data = new CaseData(readData);
  readonly #status = make('h2', { class: 'browse__status', tabindex: '-1' });
  readonly #chips = make('div', {});
  readonly #actions: HeadActions = {
    takeOff: (name, value) => this.#choose(without(this.#request.choice, name, value), true),
    clear: () => this.#choose({}, true),
    sort: (sort) => {
      const { sort: _, ...request } = this.#request;
      this.#go({ ...request, ...(sort && { sort }), page: 1 });
    },
  };
  /** On a phone, where the results are far below the filters. */
  readonly #toResults = make('button', { type: 'button', class: 'search-button browse__to-results' });
  readonly #sort = new SortField(this.#actions);
  #panel!: FacetPanel;
  #announcer!: Announcer;
  #request: BrowseRequest = nothingChosen;
  /** Counts up with every request, so that what belongs to an older one is dropped. */
  #turn = 0;

  connectedCallback(): void {
    this.#announcer = new Announcer(this.#part('announcement'));
    const filters = this.#part('filters');
    filters.toggleAttribute('open', matchMedia('(min-width: 56rem)').matches);
    this.#panel = new FacetPanel(
      this.#part('facets'),
      (name, value, isChosen) => {
        const { choice } = this.#request;
        this.#choose(isChosen ? withValue(choice, name, value) : without(choice, name, value));
      },
      () => void this.#show(),
    );
    this.#part('head').replaceChildren(
      make('div', { class: 'browse__bar' }, this.#status, this.#sort.element),
      this.#chips,
    );
    filters.append(this.#toResults);
    this.#toResults.addEventListener('click', () => {
      filters.removeAttribute('open');
      this.#status.focus();
      this.#status.scrollIntoView({ block: 'start' });
    });
    this.#part('results').addEventListener('click', (event) => this.#turnPage(event));
    window.addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #part(name: 'filters' | 'facets' | 'head' | 'list' | 'results' | 'announcement'): HTMLElement {
    const element = this.querySelector<HTMLElement>(`[data-browse-${name}]`);
    if (!element) throw new Error(`case-browser has no data-browse-${name}`);
    return element;
  }

  #restore(): void {
    this.#request = requestFromParams(new URLSearchParams(location.search));
    void this.#show();
  }

  #choose(choice: BrowseRequest['choice'], movesFocus = false): void {
    this.#go({ ...this.#request, choice, page: 1 });
    // The button that was pressed is gone.
    if (movesFocus) this.#status.focus();
  }

  #addressOf(request: BrowseRequest): string {
    const params = String(paramsFromRequest(request));
    return `${location.pathname}${params && `?${params}`}`;
  }

  #go(request: BrowseRequest): void {
    this.#request = request;
    history.pushState(null, '', this.#addressOf(request));
    void this.#show();
  }

  #turnPage(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-page]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#go({ ...this.#request, page: Number(link.dataset.page) });
    this.#status.focus();
    this.#status.scrollIntoView({ block: 'start' });
  }

  /** Whether nothing is asked for, so that the page's own list is shown. */
  #isListed(): boolean {
    return String(paramsFromRequest(this.#request)) === '';
  }

  /** Shows what is asked for; at once where everything for it has been loaded. */
  async #show(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { choice, sort } = this.#request;
    const isListed = this.#isListed();
    const needs = { methods: choice[methodFacet] !== undefined || this.#panel.wantsMethods, titles: sort === 'title' };
    this.#sort.update(sort, isListed);
    this.#chips.replaceChildren(...chips(this.#request, this.#actions));
    try {
      const table = this.#data.ready(needs) ?? (await this.#data.table(needs));
      if (turn === this.#turn) await this.#list(table, turn);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  async #list(table: OpenTable, turn: number): Promise<void> {
    const { choice, sort = sortNames[0] } = this.#request;
    const isListed = this.#isListed();
    const chosen = choose(table, choice);
    this.#panel.update(table, chosen.counts, choice);
    this.#toResults.textContent = browseText.toResults(chosen.total);
    this.#say(
      isListed ? browseText.all(table.size) : chosen.total > 0 ? browseText.found(chosen.total) : browseText.none,
    );
    const results = this.#part('results');
    this.#showList(isListed);
    results.hidden = isListed;
    if (isListed) return results.replaceChildren();
    if (chosen.total === 0) return results.replaceChildren(wayOut(removals(table, choice), this.#actions));
    const page = Math.min(this.#request.page, pagesFor(chosen.total));
    await this.#fill(table, sortCases(table, chosen.cases, sort), { page, chosen, turn });
  }

  async #fill(
    table: OpenTable,
    sorted: Uint32Array,
    { page, chosen, turn }: { page: number; chosen: Chosen; turn: number },
  ): Promise<void> {
    const results = this.#part('results');
    const numbers = [...sorted.slice((page - 1) * pageSize, page * pageSize)];
    results.setAttribute('aria-busy', 'true');
    const cards = await this.#data.cards(table, numbers);
    if (turn !== this.#turn) return;
    results.setAttribute('aria-busy', 'false');
    if (cards.includes(undefined)) return results.replaceChildren(make('p', {}, browseText.changed));
    const views = cards.flatMap((card, at) => (card ? [cardView(card, table.figures[numbers[at] ?? 0] ?? 0)] : []));
    results.replaceChildren(
      make('div', { class: 'grid', 'data-column': '24', 'data-gap': '5' }, ...views),
      ...pager(page, pagesFor(chosen.total), (to) => this.#addressOf({ ...this.#request, page: to })),
    );
    document.dispatchEvent(new Event(casesShown));
  }

  #say(text: string): void {
    if (this.#status.textContent === text) return;
    const isFirst = this.#status.textContent === '';
    this.#status.textContent = text;
    if (!isFirst) this.#announcer.say(text);
  }

  /** Shows or hides the page's own list, and what leads to its further parts. */
  #showList(isShown: boolean): void {
    this.#part('list').hidden = !isShown;
    for (const parts of document.querySelectorAll<HTMLElement>('.parts'))
      if (!this.contains(parts)) parts.hidden = !isShown;
  }

  /** The list that the page has stays of use. */
  #fail(): void {
    this.#showList(true);
    this.#part('results').replaceChildren();
    this.#say(isOnDisc ? browseText.failedOnDisc : browseText.failed);
    this.#chips.replaceChildren(actionButton(browseText.retry, () => void this.#show()));
  }
}

customElements.define('case-browser', CaseBrowser);
