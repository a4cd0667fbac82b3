import { SearchFailure, type FailureReason, type SearchAnswer } from '../match/answer.ts';
import type { SearchIndex } from '../match/pagefind.ts';
import type { SearchRequest } from './search-address.ts';

/** Where a search stands. */
export type SearchState =
  | { kind: 'idle' }
  | { kind: 'searching'; request: SearchRequest }
  | { kind: 'answered'; request: SearchRequest; answer: SearchAnswer }
  | { kind: 'failed'; request: SearchRequest; reason: FailureReason };

/** Pause after a keystroke before searching, in milliseconds: shorter than between two keys of a fast typist. */
const pause = 60;

/** Searches what was asked last; answers to what was asked before are dropped, whatever their order. */
export class SearchSession {
  readonly #open: () => Promise<Pick<SearchIndex, 'search'>>;
  readonly #show: (state: SearchState) => void;
  #index: Promise<Pick<SearchIndex, 'search'>> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = new AbortController();
  #asked = false;

  /**
   * @param open Opens the index, at the first search and again after a failure.
   * @param show Called with each state, the latest last.
   */
  constructor(open: () => Promise<Pick<SearchIndex, 'search'>>, show: (state: SearchState) => void) {
    this.#open = open;
    this.#show = show;
  }

  /** Opens the index ahead of the first search, and says at once when that fails. */
  warmUp(): void {
    this.#opened().catch((error: unknown) => {
      if (!this.#asked) this.#fail({ text: '', selection: {} }, error);
    });
  }

  /** Searches after a short pause, so that each of several keystrokes in a row starts no search of its own. */
  type(request: SearchRequest, limit: number): void {
    this.#stop();
    this.#asked = request.text !== '';
    if (!this.#asked) return this.#show({ kind: 'idle' });
    this.#timer = setTimeout(() => void this.#run(request, limit), pause);
  }

  /** Searches at once. */
  ask(request: SearchRequest, limit: number): void {
    this.#stop();
    this.#asked = request.text !== '';
    if (!this.#asked) return this.#show({ kind: 'idle' });
    void this.#run(request, limit);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#running.abort();
    this.#running = new AbortController();
  }

  #opened(): Promise<Pick<SearchIndex, 'search'>> {
    this.#index ??= this.#open().catch((error: unknown) => {
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  async #run(request: SearchRequest, limit: number): Promise<void> {
    const { signal } = this.#running;
    this.#show({ kind: 'searching', request });
    try {
      const index = await this.#opened();
      const answer = await index.search(request.text, { selection: request.selection, limit, signal });
      if (!signal.aborted) this.#show({ kind: 'answered', request, answer });
    } catch (error) {
      if (!signal.aborted) this.#fail(request, error);
    }
  }

  #fail(request: SearchRequest, error: unknown): void {
    this.#show({ kind: 'failed', request, reason: error instanceof SearchFailure ? error.reason : 'unavailable' });
  }
}
