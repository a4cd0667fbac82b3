import { withBase } from '../../model/address.ts';
import { optionGroup } from './option-group.ts';
import { openIndex } from '../match/pagefind.ts';
import { actionButton, listLinks, make, noteViews, statusOf } from './result-view.ts';
import { paramsFromRequest } from './search-address.ts';
import { SearchSession, type SearchState } from './search-session.ts';
import { searchText } from './search-text.ts';
import { siteBase } from './site-base.ts';
import { isComposing, onTyped } from './typing.ts';

/** Most pages that the dialog lists; the search page has the rest. */
const limit = 6;
const listId = 'site-search-list';

/** Finds the one element that the dialog's markup must have. */
function part<T extends Element>(root: Element, selector: string): T {
  const element = root.querySelector<T>(selector);
  if (!element) throw new Error(`site-search has no ${selector}`);
  return element;
}

/**
 * The search dialog: a field with a list of answers below it, in the pattern of an ARIA combobox with a listbox.
 *
 * Focus stays in the field; arrow keys move through the answers, Enter opens the active one or, without one, the search page.
 */
class SiteSearch extends HTMLElement {
  #input!: HTMLInputElement;
  #status!: HTMLElement;
  #results!: HTMLElement;
  #session!: SearchSession;
  #active = -1;
  #answered = false;

  connectedCallback(): void {
    this.#input = part(this, 'input');
    this.#status = part(this, '[role="status"]');
    this.#results = part(this, '[data-search-results]');
    const attributes = { role: 'combobox', 'aria-expanded': 'false', 'aria-controls': listId, 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
    this.#session = new SearchSession(() => openIndex(siteBase), (state) => this.#show(state));
    this.#session.warmUp();
    onTyped(this.#input, () => this.#search());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#results.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) this.querySelector('dialog')?.close();
    });
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
      this.#activate((this.#active + 1 + (event.key === 'ArrowDown' ? 1 : places - 1)) % places - 1);
    } else if (event.key === 'Enter') {
      const option = options[this.#active];
      if (!option) return;
      event.preventDefault();
      option.click();
    }
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
    this.#results.replaceChildren(...this.#view(state));
    this.#input.setAttribute('aria-expanded', String(this.#options().length > 0));
    this.#activate(-1);
  }

  #retry(): void {
    this.#input.focus();
    this.#session.warmUp();
    this.#search();
  }

  #view(state: SearchState): Node[] {
    if (state.kind === 'idle') return [make('p', { class: 'search-note' }, searchText.hint)];
    if (state.kind === 'searching') return [];
    if (state.kind === 'failed') {
      const retry = actionButton(searchText.retry, () => this.#retry());
      return [...(state.reason === 'unsupported' ? [] : [retry]), listLinks(siteBase)];
    }
    const notes = noteViews(state);
    const { results, total } = state.answer;
    if (total === 0) return [...notes, listLinks(siteBase)];
    const all = `${withBase(siteBase, '/search/')}?${paramsFromRequest(state.request)}`;
    return [
      ...notes,
      make('div', { role: 'listbox', id: listId, 'aria-label': searchText.results }, ...results.map(optionGroup)),
      ...(total > results.length ? [make('p', { class: 'search-note' }, make('a', { href: all }, searchText.all(total)))] : []),
    ];
  }
}

customElements.define('site-search', SiteSearch);
