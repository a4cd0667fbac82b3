import { readData } from '../../browse/ui/read-data.ts';
import type { CaseDetail } from '../../exchange/data-forms.ts';
import { actionButton, make } from '../../search/ui/make.ts';
import { isOnDisc, siteAddress } from '../../search/ui/site-address.ts';
import { idsFromParams, leastCompared } from '../compared-ids.ts';
import { compareCases } from '../compare-model.ts';
import { compareText } from '../compare-text.ts';
import { printAcross } from './print-across.ts';
import { compareTable } from './compare-table.ts';

interface Loaded {
  id: string;
  detail: CaseDetail | undefined;
  /** The site does not have it. */
  isMissing: boolean;
}

/** Loads one case; one that the site does not have is missing, where that can be told from a broken network. */
async function load(id: string): Promise<Loaded> {
  try {
    const { record } = await readData<{ record: CaseDetail }>(`data/cases/${id}.json`);
    return { id, detail: record, isMissing: false };
  } catch (error) {
    return { id, detail: undefined, isMissing: error instanceof Error && error.message.endsWith(': 404') };
  }
}

/** Shows the cases that the address names side by side. */
class ComparePage extends HTMLElement {
  readonly #loaded = new Map<string, Promise<Loaded>>();

  connectedCallback(): void {
    printAcross(document);
    addEventListener('popstate', () => void this.#show());
    void this.#show();
  }

  #load(id: string): Promise<Loaded> {
    const loading = this.#loaded.get(id) ?? load(id);
    this.#loaded.set(id, loading);
    return loading;
  }

  #ids(): string[] {
    return idsFromParams(new URLSearchParams(location.search));
  }

  #remove(id: string): void {
    const left = this.#ids().filter((other) => other !== id);
    // The script of every page keeps the choice.
    document.dispatchEvent(new CustomEvent('case-dropped', { detail: id }));
    history.pushState(null, '', location.pathname + (left.length > 0 ? `?cases=${left.join(',')}` : ''));
    void this.#show().then(() => this.querySelector<HTMLElement>('thead button, a')?.focus());
  }

  async #show(): Promise<void> {
    const ids = this.#ids();
    this.#say(ids.length > 0 ? compareText.loading : compareText.none);
    const loaded = await Promise.all(ids.map((id) => this.#load(id)));
    if (ids.join() !== this.#ids().join()) return;
    const cases = loaded.flatMap(({ detail }) => detail ?? []);
    const missing = loaded.flatMap(({ id, isMissing }) => (isMissing ? [id] : []));
    const failed = loaded.filter(({ detail, isMissing }) => !detail && !isMissing);
    for (const { id } of failed) this.#loaded.delete(id);
    this.#say(
      ids.length === 0 ? compareText.none : '',
      missing.length > 0 ? compareText.missing(missing) : '',
      failed.length > 0 ? (isOnDisc ? compareText.failedOnDisc : compareText.failed) : '',
      cases.length === 1 && ids.length === 1 ? compareText.one : '',
    );
    const table = cases.length > 0 ? [compareTable(cases, compareCases(cases), (id) => this.#remove(id))] : [];
    const toList = make('a', { href: siteAddress('/cases/') }, compareText.toList);
    this.#part('table').replaceChildren(
      ...table,
      ...(cases.length < leastCompared ? [make('p', {}, toList)] : []),
      ...(failed.length > 0 ? [actionButton(compareText.retry, () => void this.#show())] : []),
    );
  }

  #say(...sentences: string[]): void {
    this.#part('status').textContent = sentences.join('');
  }

  #part(name: 'status' | 'table'): HTMLElement {
    const element = this.querySelector<HTMLElement>(`[data-compare-${name}]`);
    if (!element) throw new Error(`compare-page has no data-compare-${name}`);
    return element;
  }
}

customElements.define('compare-page', ComparePage);
