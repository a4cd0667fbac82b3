import type { FailureReason, SearchModule } from '../answer.ts';

/** What the interface needs of the search module. */
export type Searcher = Pick<SearchModule, 'search' | 'preload'>;

/**
 * Makes a function that loads the search module.
 *
 * Browsers remember a module that failed to load, and caches an older one, so every further attempt asks under an address of its own.
 *
 * @param base Base path of the site, with a slash at both ends.
 */
export function searchLoader(base: string): () => Promise<Searcher> {
  let attempts = 0;
  return () => {
    attempts += 1;
    const address = `${base}pagefind/search.js${attempts > 1 ? `?attempt=${attempts}` : ''}`;
    return import(address) as Promise<Searcher>;
  };
}

/** What a reader is told of a failure. */
export type Trouble = FailureReason | 'offline';

/**
 * Why a search failed. The module is compiled apart, so its errors are known by name.
 *
 * @param online Whether the browser believes that it has a network.
 */
export function troubleOf(error: unknown, online: boolean): Trouble {
  const known = error instanceof Error && error.name === 'SearchFailure' ? (error as Error & { reason: FailureReason }).reason : 'unavailable';
  return known === 'unavailable' && !online ? 'offline' : known;
}
