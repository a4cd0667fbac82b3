import { Announcer } from './announcer.ts';
import { installArrowFocus } from './arrow-focus.ts';
import { casesShown } from './case-tick.ts';
import { filterChoices, filterGroup } from './filter-view.ts';
import { onLinkClick } from './link-clicks.ts';
import { searchLoader } from './load-search.ts';
import { pageResult } from './page-result.ts';
import { RecentSearches } from './recent-searches.ts';
import { actionButton, make } from './make.ts';
import { listLinks } from './result-view.ts';
import { paramsFromRequest, requestFromParams, type SearchRequest } from './search-address.ts';
import { SearchSession, type SearchState } from './search-session.ts';
import { searchText } from './search-text.ts';
import { siteBase } from './site-address.ts';
import { announcementOf, notesOn, statusOf } from './state-text.ts';
import { onTyped } from './typing.ts';

/** How many pages are shown at first, and how many more each time. */
const step = 10;

/** The search page: its address is its state, so that a search can be sent, kept and come back to. */
class SearchPage extends HTMLElement {
  readonly #recent = new RecentSearches(siteBase);
  #input!: HTMLInputElement;
  #announcer!: Announcer;
  #session!: SearchSession;
  #request: SearchRequest = { text: '', selection: {} };
  #limit = step;
  /** The request is still being typed. */
  #unfinished = false;
  #answered = false;
  /** Which result gets the focus when the next answer shows, from 0. */
  #focusResult: number | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (!input || !form) throw new Error('search-page has no form with a field');
    this.#input = input;
    this.#announcer = new Announcer(this.#part('announcement'));
    this.#session = new SearchSession(searchLoader(siteBase), (state) => this.#show(state));
    this.#session.warmUp();
    // On a phone the answers come first, and the filters when they are asked for.
    this.#part('filters').toggleAttribute('open', matchMedia('(min-width: 56rem)').matches);
    onTyped(input, (text) => this.#change({ ...this.#request, text: text.trim() }, 'type'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change({ ...this.#request, text: input.value.trim() }, 'submit');
      this.#recent.add(input.value);
    });
    this.#part('filters').addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      this.#change(
        { ...this.#request, selection: { ...this.#request.selection, [target.name]: target.value } },
        'choose',
      );
    });
    const results = this.#part('results');
    onLinkClick(results, { opened: () => this.#recent.add(this.#request.text), asked: (query) => this.#ask(query) });
    installArrowFocus(input, results, () => [...results.querySelectorAll<HTMLElement>('a')]);
    window.addEventListener('popstate', () => this.#restore());
    this.#restore();
    this.#recent.add(this.#request.text);
  }

  #ask(query: string): void {
    this.#input.value = query;
    this.#input.focus();
    this.#change({ ...this.#request, text: query }, 'submit');
  }

  #part(name: 'status' | 'announcement' | 'filters' | 'results'): HTMLElement {
    const element = this.querySelector<HTMLElement>(`[data-search-${name}]`);
    if (!element) throw new Error(`search-page has no data-search-${name}`);
    return element;
  }

  /** Shows what the address says. What was typed before this code had loaded comes first. */
  #restore(): void {
    const request = requestFromParams(new URLSearchParams(location.search));
    const typedBefore = this.#input.value.trim();
    this.#limit = step;
    this.#unfinished = false;
    if (request.text === '' && typedBefore !== '' && this.#request.text === '')
      return this.#change({ ...request, text: typedBefore }, 'type');
    this.#request = request;
    this.#input.value = request.text;
    this.#session.ask(request, this.#limit);
  }

  /**
   * Takes a new request and writes it into the address.
   *
   * The first key typed over a finished search adds to the history and the keys after it rewrite that, so that Back
   * returns to the search before, not to half a word. Choosing a filter rewrites.
   */
  #change(request: SearchRequest, by: 'type' | 'choose' | 'submit'): void {
    const params = paramsFromRequest(request);
    const address = `${location.pathname}${String(params) ? `?${params}` : ''}`;
    const isNew = address !== location.pathname + location.search;
    const adds = by !== 'choose' && isNew && !this.#unfinished && this.#request.text !== '';
    if (adds) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    if (by !== 'choose') this.#unfinished = by === 'type';
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
    if (state.kind !== 'searching') this.#announcer.say(announcementOf(state));
    this.#answered = state.kind === 'answered';
    this.#showFilters(state);
    // Lists that are shown already keep their place, and so does a reader who is on one of their links.
    const listsStand =
      state.kind === 'idle' &&
      this.#recent.list().length === 0 &&
      results.childElementCount === 1 &&
      results.querySelector(':scope > .search-lists') !== null;
    if (!listsStand) results.replaceChildren(...this.#view(state));
    document.dispatchEvent(new Event(casesShown));
    if (this.#focusResult !== undefined)
      results.querySelectorAll<HTMLElement>('.search-results > li > h2 > a')[this.#focusResult]?.focus();
    this.#focusResult = undefined;
  }

  /** Writes the filters anew and gives focus back to the choice that had it. */
  #showFilters(state: SearchState): void {
    const box = this.#part('filters');
    const filters = box.querySelector('div') ?? box;
    const { activeElement } = document;
    const focused =
      activeElement instanceof HTMLInputElement && filters.contains(activeElement) ? activeElement : undefined;
    const choices = state.kind === 'answered' ? filterChoices(state.answer.filters, state.request.selection) : [];
    filters.replaceChildren(...choices.map(filterGroup));
    box.hidden = choices.length === 0;
    if (!focused) return;
    const radios = [...filters.querySelectorAll<HTMLInputElement>('input')].filter(({ name }) => name === focused.name);
    (radios.find(({ value }) => value === focused.value) ?? this.#input).focus();
  }

  #view(state: SearchState): Node[] {
    if (state.kind === 'searching') return [];
    if (state.kind === 'idle') return [...this.#recentView(), listLinks()];
    if (state.kind === 'failed') {
      return [actionButton(searchText.retry, () => this.#retry()), listLinks()];
    }
    const { results, total, suggestion } = state.answer;
    const meant =
      suggestion === undefined
        ? []
        : [make('p', { class: 'search-meant' }, searchText.suggestion, this.#queryLink(suggestion))];
    const notes = [...meant, ...notesOn(state).map((note) => make('p', { class: 'search-note' }, note))];
    if (total === 0) return [...notes, ...this.#clearFilters(state.request), listLinks()];
    const more = actionButton(searchText.more, () => this.#showMore());
    return [
      ...notes,
      make('ol', { class: 'search-results' }, ...results.map(pageResult)),
      ...(total > results.length ? [more] : []),
    ];
  }

  /** A link that searches for something else. */
  #queryLink(query: string): HTMLElement {
    const link = make('a', { href: `?${paramsFromRequest({ text: query, selection: {} })}` }, query);
    link.dataset.query = query;
    return link;
  }

  #recentView(): Node[] {
    const recent = this.#recent.list();
    if (recent.length === 0) return [];
    const clear = actionButton(searchText.clearRecent, () => {
      this.#recent.clear();
      this.#input.focus();
      this.#show({ kind: 'idle' });
    });
    const items = recent.map((query) => make('li', {}, this.#queryLink(query)));
    return [make('div', { class: 'search-lists' }, make('p', {}, searchText.recent), make('ul', {}, ...items), clear)];
  }

  // Each of these takes away the button that was pressed, so the focus goes on to where the reader does.

  #retry(): void {
    this.#input.focus();
    this.#session.warmUp();
    this.#session.ask(this.#request, this.#limit);
  }

  #showMore(): void {
    this.#focusResult = this.#limit;
    this.#limit += step;
    this.#session.ask(this.#request, this.#limit);
  }

  #clearFilters({ text, selection }: SearchRequest): HTMLElement[] {
    if (Object.keys(selection).length === 0) return [];
    const clear = (): void => {
      this.#input.focus();
      this.#change({ text, selection: {} }, 'choose');
    };
    return [actionButton(searchText.clearFilters, clear)];
  }
}

customElements.define('search-page', SearchPage);
