import { Announcer } from './announcer.ts';
import { onLinkClick } from './link-clicks.ts';
import { searchLoader } from './load-search.ts';
import { optionGroup, queryOption } from './option-group.ts';
import { RecentSearches } from './recent-searches.ts';
import { actionButton, make } from './make.ts';
import { listLinks } from './result-view.ts';
import { paramsFromRequest } from './search-address.ts';
import { SearchSession, type SearchState } from './search-session.ts';
import { searchText } from './search-text.ts';
import { siteAddress, siteBase } from './site-address.ts';
import { announcementOf, notesOn, statusOf } from './state-text.ts';
import { isComposing, onTyped } from './typing.ts';

/** Most pages that the dialog lists; the search page has the rest. */
const limit = 6;
const listId = 'site-search-list';

/** Finds the one element that the dialog's markup must have. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as querySelector itself has it
function part<T extends Element>(root: Element, selector: string): T {
  const element = root.querySelector<T>(selector);
  if (!element) throw new Error(`site-search has no ${selector}`);
  return element;
}

/**
 * The search dialog: a field with a list of answers below it, in the pattern of an ARIA combobox with a listbox.
 *
 * Focus stays in the field; arrow keys move through the answers, Enter opens the active one or, without one, the
 * search page.
 */
class SiteSearch extends HTMLElement {
  readonly #recent = new RecentSearches(siteBase);
  #input!: HTMLInputElement;
  #status!: HTMLElement;
  #results!: HTMLElement;
  #announcer!: Announcer;
  #session!: SearchSession;
  #active = -1;
  #answered = false;

  connectedCallback(): void {
    this.#input = part(this, 'input');
    this.#status = part(this, '[data-search-status]');
    this.#results = part(this, '[data-search-results]');
    this.#announcer = new Announcer(part(this, '[role="status"]'));
    const attributes = {
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
    };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
    this.#session = new SearchSession(searchLoader(siteBase), (state) => this.#show(state));
    this.#session.warmUp();
    onTyped(this.#input, () => this.#search());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    onLinkClick(this.#results, {
      opened: () => {
        this.#recent.add(this.#input.value);
        this.querySelector('dialog')?.close();
      },
      asked: (query) => this.#ask(query),
    });
    part<HTMLDialogElement>(this, 'dialog').addEventListener('close', () => this.#activate(-1));
    this.#search();
  }

  #search(): void {
    this.#session.type({ text: this.#input.value.trim(), selection: {} }, limit);
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#results.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  }

  #onKey(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const options = this.#options();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      // One place more than there are answers: the field itself, reached from both ends.
      const places = options.length + 1;
      this.#activate(((this.#active + 1 + (event.key === 'ArrowDown' ? 1 : places - 1)) % places) - 1);
    } else if (event.key === 'Enter') {
      const option = options[this.#active];
      if (!option) return;
      event.preventDefault();
      option.click();
    }
  }

  #ask(query: string): void {
    this.#input.value = query;
    this.#input.focus();
    this.#search();
  }

  #activate(index: number): void {
    this.#active = index;
    this.#options().forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === index));
      if (place === index) option.scrollIntoView({ block: 'nearest' });
    });
    const active = this.#options()[index];
    if (active) this.#input.setAttribute('aria-activedescendant', active.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #show(state: SearchState): void {
    this.#results.setAttribute('aria-busy', String(state.kind === 'searching'));
    // The last answer stays until the next one, so that typing does not flicker.
    if (state.kind === 'searching' && this.#answered) return;
    this.#answered = state.kind === 'answered';
    this.#status.textContent = statusOf(state);
    if (state.kind !== 'searching') this.#announcer.say(announcementOf(state));
    this.#results.replaceChildren(...this.#view(state));
    this.#input.setAttribute('aria-expanded', String(this.#options().length > 0));
    this.#activate(-1);
  }

  #retry(): void {
    this.#input.focus();
    this.#session.warmUp();
    this.#search();
  }

  #pageFor(text: string): string {
    return `${siteAddress('/search/')}?${paramsFromRequest({ text, selection: {} })}`;
  }

  #view(state: SearchState): Node[] {
    if (state.kind === 'idle') return this.#idleView();
    if (state.kind === 'searching') return [];
    if (state.kind === 'failed') {
      return [actionButton(searchText.retry, () => this.#retry()), listLinks()];
    }
    const { results, total, suggestion } = state.answer;
    const meant =
      suggestion === undefined
        ? []
        : [this.#queryOption('suggestion', suggestion, [searchText.suggestion, make('strong', {}, suggestion)])];
    const options = [...meant, ...results.map(optionGroup)];
    return [
      ...notesOn(state).map((note) => make('p', { class: 'search-note' }, note)),
      ...(options.length > 0 ? [list(searchText.results, options)] : []),
      ...(total > results.length
        ? [
            make(
              'p',
              { class: 'search-note' },
              make('a', { href: this.#pageFor(state.request.text) }, searchText.all(total)),
            ),
          ]
        : []),
      ...(total === 0 ? [listLinks()] : []),
    ];
  }

  #queryOption(id: string, query: string, label: (Node | string)[]): HTMLElement {
    return queryOption(`site-search-${id}`, this.#pageFor(query), query, label);
  }

  #idleView(): Node[] {
    const hint = make('p', { class: 'search-note search-hint' }, searchText.hint);
    const recent = this.#recent.list();
    if (recent.length === 0) return [hint];
    const clear = actionButton(searchText.clearRecent, () => {
      this.#recent.clear();
      this.#input.focus();
      this.#search();
    });
    const options = recent.map((query, index) => this.#queryOption(`recent-${index}`, query, [query]));
    return [hint, make('p', { class: 'search-note' }, searchText.recent), list(searchText.recent, options), clear];
  }
}

/** The list of answers or of searches. */
function list(label: string, options: Node[]): HTMLElement {
  return make('div', { role: 'listbox', id: listId, 'aria-label': label }, ...options);
}

customElements.define('site-search', SiteSearch);
