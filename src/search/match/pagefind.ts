import { SearchFailure, type FilterCounts, type SearchAnswer, type SearchOptions, type Selection } from './answer.ts';
import { engineLanguage, indexFolder } from './engine.ts';
import { nameKinds, nameWord } from './name-words.ts';
import type { PageDocument } from '../index/page-document.ts';
import { matchesByPrefix, readQuery, wordingOf, type Query } from './query.ts';
import { rankPages } from './ranking.ts';
import { resultOf } from './result.ts';

/** The part of Pagefind's client that is used here. */
interface EngineAnswer {
  results: { id: string; score: number; data(): Promise<{ page: PageDocument }> }[];
  unfilteredResultCount: number;
  filters: FilterCounts;
}
export interface Engine {
  search(words: string, options: { filters: Selection }): Promise<EngineAnswer>;
  filters(): Promise<FilterCounts>;
}
interface EngineModule {
  createInstance(options: { basePath: string; noWorker: boolean; ranking: { pageLength: number } }): Engine;
}

/**
 * How much a short page gains over a long one, 0 to 1; Pagefind's default is 0.75. At that a case, the longest kind of page and the one
 * that tells a thing in full, comes after every page that mentions it.
 */
const pageLength = 0.2;

/** A WebAssembly module with two tables, as Pagefind's has; browsers before Chromium 96 take one. */
const twoTables = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 4, 7, 2, 0x70, 0, 0, 0x70, 0, 0);

/** Whether this browser can run the engine. */
export function isSupported(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(twoTables);
}

/**
 * Starts an engine that runs no segmenter on queries.
 *
 * Pagefind's client takes the language from `<html lang>` and offers no other way, so the page declares the index's language for
 * the moment in which the client reads it.
 */
export function startEngine(module: EngineModule, basePath: string, root: { lang: string }): Engine {
  const { lang } = root;
  root.lang = engineLanguage;
  try {
    return module.createInstance({ basePath, noWorker: true, ranking: { pageLength } });
  } finally {
    root.lang = lang;
  }
}

/** Loads Pagefind's client from the site; under another address when it fails, because browsers remember a module that did. */
async function loadEngine(base: string): Promise<Engine> {
  const basePath = `${base}${indexFolder}/`;
  const address = `${basePath}pagefind.js`;
  const module = (await import(address).catch(() => import(`${address}?again=${Date.now()}`))) as EngineModule;
  return startEngine(module, basePath, document.documentElement);
}

const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('A newer search has begun.', 'AbortError');
}

/** An opened index, ready to search. */
export class SearchIndex {
  readonly #engine: Engine;
  readonly #base: string;

  constructor(engine: Engine, base: string) {
    this.#engine = engine;
    this.#base = base;
  }

  /** Splits a query's words into those that stand somewhere on the site and those that do not. */
  async #lookUp({ tokens }: Query): Promise<{ known: Query['tokens']; unknown: Query['tokens'] }> {
    const found = await Promise.all(
      tokens.map(async (token) => {
        const { unfilteredResultCount } = await this.#engine.search(matchesByPrefix(token) ? token.word : quoted([token.word]), { filters: {} });
        return unfilteredResultCount > 0;
      }),
    );
    return { known: tokens.filter((_, index) => found[index]), unknown: tokens.filter((_, index) => !found[index]) };
  }

  async #ids(words: readonly string[], filters: Selection): Promise<ReadonlySet<string>> {
    if (words.length === 0) return new Set();
    const { results } = await this.#engine.search(quoted(words), { filters });
    return new Set(results.map(({ id }) => id));
  }

  /** Counts a filter's values as if nothing of that filter were chosen, so that a choice never hides its siblings. */
  async #counts(words: string, selection: Selection, all: EngineAnswer): Promise<FilterCounts> {
    const counts: Record<string, Readonly<Record<string, number>>> = { ...all.filters };
    await Promise.all(
      Object.keys(selection).map(async (name) => {
        const { [name]: _own, ...others } = selection;
        const { filters } = await this.#engine.search(words, { filters: others });
        counts[name] = filters[name] ?? {};
      }),
    );
    return counts;
  }

  /**
   * Searches the site.
   *
   * Pages whose title is the query come first, then those with such an alias, then with such a heading, then those that say it in
   * a row, then those that hold all its words.
   *
   * @throws {DOMException} `AbortError` when `signal` ends the search.
   * @throws {SearchFailure} When a part of the index does not load.
   */
  async search(typed: string, { selection = {}, limit = 10, signal }: SearchOptions = {}): Promise<SearchAnswer> {
    const query = readQuery(typed);
    try {
      const { known, unknown } = await this.#lookUp(query);
      stopIfAborted(signal);
      const absent = wordingOf(query.text, unknown);
      if (known.length === 0) return { query: query.text, results: [], total: 0, missing: absent, counts: {} };

      const words = known.map(({ word }) => word).join(' ');
      const [all, ...tiers] = await Promise.all([
        this.#engine.search(words, { filters: selection }),
        ...nameKinds.map((kind) => this.#ids([nameWord(kind, query.text)].flatMap((word) => word ?? []), selection)),
        this.#ids(query.phrase, selection),
      ]);
      stopIfAborted(signal);
      const ranked = rankPages(tiers, all.results).slice(0, limit);
      const [counts, ...pages] = await Promise.all([this.#counts(words, selection, all), ...ranked.map((result) => result.data())]);
      stopIfAborted(signal);
      const results = pages.map(({ page }) => resultOf(page, query, this.#base));
      const saying = results.filter(({ phrase }) => phrase);
      // A query that leaves out punctuation has pairs that stand nowhere, and is found all the same.
      const missing = saying.length > 0 ? [] : absent;
      return { query: query.text, results: [...saying, ...results.filter(({ phrase }) => !phrase)], total: all.results.length, missing, counts };
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw new SearchFailure('unavailable', { cause });
    }
  }
}

/**
 * Opens the site's search index.
 *
 * @param base Base path of the site, with a slash at both ends.
 * @param load Loads the engine; tests give their own.
 * @throws {SearchFailure} When the browser is too old, or the engine or its index does not load.
 */
export async function openIndex(base: string, load: (base: string) => Promise<Engine> = loadEngine): Promise<SearchIndex> {
  if (!isSupported()) throw new SearchFailure('unsupported');
  try {
    const engine = await load(base);
    await engine.filters();
    return new SearchIndex(engine, base);
  } catch (cause) {
    throw new SearchFailure('unavailable', { cause });
  }
}
