import { filterChoices, filterGroup } from './filter-view.ts';
import { openIndex } from './pagefind.ts';
import { listLinks, make, marked, notesOn, statusOf, titleOf, typeOf } from './result-view.ts';
import type { SearchResult } from './result.ts';
import { paramsFromRequest, requestFromParams, type SearchRequest } from './search-address.ts';
import { SearchSession, type SearchState } from './search-session.ts';
import { searchText } from './search-text.ts';
import { siteBase } from './site-base.ts';
import { onTyped } from './typing.ts';

/** How many pages are shown at first, and how many more each time. */
const step = 10;

/** The search page: its address is its state, so that a search can be sent, kept and come back to. */
class SearchPage extends HTMLElement {
  #input!: HTMLInputElement;
  #session!: SearchSession;
  #request: SearchRequest = { text: '', selection: {} };
  #limit = step;
  #answered = false;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (!input || !form) throw new Error('search-page has no form with a field');
    this.#input = input;
    this.#session = new SearchSession(() => openIndex(siteBase), (state) => this.#show(state));
    this.#session.warmUp();
    onTyped(input, (text) => this.#change({ ...this.#request, text: text.trim() }, 'type'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change({ ...this.#request, text: input.value.trim() }, 'submit');
    });
    this.#part('filters').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#change({ ...this.#request, selection: { ...this.#request.selection, [target.name]: target.value } }, 'choose');
    });
    window.addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #part(name: 'status' | 'filters' | 'results'): HTMLElement {
    const element = this.querySelector<HTMLElement>(`[data-search-${name}]`);
    if (!element) throw new Error(`search-page has no data-search-${name}`);
    return element;
  }

  /** Shows what the address says. What was typed before this code had loaded comes first. */
  #restore(): void {
    const request = requestFromParams(new URLSearchParams(location.search));
    const typedBefore = this.#input.value.trim();
    this.#limit = step;
    if (request.text === '' && typedBefore !== '' && this.#request.text === '') return this.#change({ ...request, text: typedBefore }, 'type');
    this.#request = request;
    this.#input.value = request.text;
    this.#session.ask(request, this.#limit);
  }

  /** Takes a new request: typing and choosing rewrite the address, submitting adds to the history. */
  #change(request: SearchRequest, by: 'type' | 'choose' | 'submit'): void {
    const params = paramsFromRequest(request);
    const address = `${location.pathname}${String(params) ? `?${params}` : ''}`;
    if (by === 'submit' && address !== location.pathname + location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#request = requestFromParams(params);
    this.#limit = step;
    if (by === 'type') this.#session.type(this.#request, this.#limit);
    else this.#session.ask(this.#request, this.#limit);
  }

  #show(state: SearchState): void {
    const results = this.#part('results');
    results.setAttribute('aria-busy', String(state.kind === 'searching'));
    // The last answer stays until the next one, so that typing does not flicker.
    if (state.kind === 'searching' && this.#answered) return;
    this.#part('status').textContent = statusOf(state);
    this.#answered = state.kind === 'answered';
    this.#showFilters(state);
    results.replaceChildren(...this.#view(state));
  }

  /** Writes the filters anew and gives focus back to the choice that had it. */
  #showFilters(state: SearchState): void {
    const filters = this.#part('filters');
    const { activeElement } = document;
    const focused = activeElement instanceof HTMLInputElement && filters.contains(activeElement) ? activeElement : undefined;
    const choices = state.kind === 'answered' ? filterChoices(state.answer.counts, state.request.selection) : [];
    filters.replaceChildren(...choices.map(filterGroup));
    if (!focused) return;
    const radios = [...filters.querySelectorAll<HTMLInputElement>('input')].filter(({ name }) => name === focused.name);
    (radios.find(({ value }) => value === focused.value) ?? this.#input).focus();
  }

  #view(state: SearchState): Node[] {
    if (state.kind === 'searching') return [];
    if (state.kind === 'idle') return [listLinks(siteBase)];
    if (state.kind === 'failed') {
      const retry = this.#button(searchText.retry, () => {
        this.#session.warmUp();
        this.#session.ask(this.#request, this.#limit);
      });
      return [...(state.reason === 'unsupported' ? [] : [retry]), listLinks(siteBase)];
    }
    const { results, total } = state.answer;
    const notes = notesOn(state).map((note) => make('p', { class: 'search-note' }, note));
    if (total === 0) return [...notes, ...this.#clearFilters(state.request), listLinks(siteBase)];
    const more = this.#button(searchText.more, () => this.#showMore());
    return [
      ...notes,
      make('ol', { class: 'search-results' }, ...results.map((result) => this.#result(result))),
      ...(total > results.length ? [more] : []),
    ];
  }

  #result(result: SearchResult): HTMLElement {
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

  #showMore(): void {
    this.#limit += step;
    this.#session.ask(this.#request, this.#limit);
  }

  #clearFilters({ text, selection }: SearchRequest): HTMLElement[] {
    if (Object.keys(selection).length === 0) return [];
    return [this.#button(searchText.clearFilters, () => this.#change({ text, selection: {} }, 'choose'))];
  }

  #button(label: string, act: () => void): HTMLElement {
    const button = make('button', { type: 'button', class: 'search-button' }, label);
    button.addEventListener('click', act);
    return button;
  }
}

customElements.define('search-page', SearchPage);
