import type { SearchAnswer } from '../answer.ts';
import { troubleOf, type Searcher, type Trouble } from './load-search.ts';
import type { SearchRequest } from './search-address.ts';

/** State of a search. */
export type SearchState =
  | { kind: 'idle' }
  | { kind: 'searching'; request: SearchRequest }
  | { kind: 'answered'; request: SearchRequest; answer: SearchAnswer }
  | { kind: 'failed'; request: SearchRequest; trouble: Trouble };

/** Pause after a keystroke before searching, in milliseconds: shorter than between two keys of a fast typist. */
const pause = 60;

const isOnline = (): boolean => (globalThis.navigator as Navigator | undefined)?.onLine !== false;

/** Whether a request asks for anything: a text, or filters alone. */
const isAsked = ({ text, selection }: SearchRequest): boolean => text !== '' || Object.keys(selection).length > 0;

/** Searches what was asked last; answers to what was asked before are dropped, whatever their order. */
export class SearchSession {
  readonly #load: () => Promise<Searcher>;
  readonly #show: (state: SearchState) => void;
  #searcher: Promise<Searcher> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = new AbortController();
  #asked = false;

  /**
   * @param load Loads what searches, at the first search and again after a failure.
   * @param show Called with each state, the latest last.
   */
  constructor(load: () => Promise<Searcher>, show: (state: SearchState) => void) {
    this.#load = load;
    this.#show = show;
  }

  /** Loads what every search needs ahead of the first, and says at once when that fails. */
  warmUp(): void {
    this.#loaded()
      .then((searcher) => searcher.preload())
      .catch((error: unknown) => {
        this.#searcher = undefined;
        if (!this.#asked) this.#fail({ text: '', selection: {} }, error);
      });
  }

  /** Searches after a short pause, so that each of several keystrokes in a row starts no search of its own. */
  type(request: SearchRequest, limit: number): void {
    this.#stop();
    this.#asked = isAsked(request);
    if (!this.#asked) return this.#show({ kind: 'idle' });
    this.#timer = setTimeout(() => void this.#run(request, limit), pause);
  }

  /** Searches at once. */
  ask(request: SearchRequest, limit: number): void {
    this.#stop();
    this.#asked = isAsked(request);
    if (!this.#asked) return this.#show({ kind: 'idle' });
    void this.#run(request, limit);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#running.abort();
    this.#running = new AbortController();
  }

  #loaded(): Promise<Searcher> {
    this.#searcher ??= this.#load();
    return this.#searcher;
  }

  async #run(request: SearchRequest, limit: number): Promise<void> {
    const { signal } = this.#running;
    this.#show({ kind: 'searching', request });
    try {
      const searcher = await this.#loaded();
      const answer = await searcher.search(request.text === '' ? null : request.text, {
        filters: request.selection,
        limit,
        signal,
      });
      if (!signal.aborted) this.#show({ kind: 'answered', request, answer });
    } catch (error) {
      if (signal.aborted) return;
      this.#searcher = undefined;
      this.#fail(request, error);
    }
  }

  #fail(request: SearchRequest, error: unknown): void {
    this.#show({ kind: 'failed', request, trouble: troubleOf(error, isOnline()) });
  }
}
