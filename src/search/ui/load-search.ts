import type { FailureReason, SearchModule } from '../answer.ts';
import { isOnDisc } from './site-address.ts';

/** What the interface needs of the search module. */
export type Searcher = Pick<SearchModule, 'search' | 'preload'>;

/** What the module leaves where it is a plain script, as on a disc. */
declare global {
  var duibiaoSearch: SearchModule;
}

/** Loads the module as a plain script: from a disc browsers load nothing else. */
function loadScript(address: string): Promise<Searcher> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve(globalThis.duibiaoSearch);
    script.onerror = reject;
    document.head.append(script);
  });
}

/**
 * Makes a function that loads the search module.
 *
 * Browsers remember a module that failed to load, and caches an older one, so every further attempt asks under an
 * address of its own.
 *
 * @param base Base path of the site, with a slash at both ends.
 */
export function searchLoader(base: string): () => Promise<Searcher> {
  let attempts = 0;
  return () => {
    attempts += 1;
    const address = `${base}pagefind/search.js${attempts > 1 ? `?attempt=${attempts}` : ''}`;
    return isOnDisc ? loadScript(address) : (import(address) as Promise<Searcher>);
  };
}

/** Messages to the reader on failures. */
export type Trouble = FailureReason | 'offline' | 'incomplete';

/**
 * Why a search failed. The module is compiled apart, so its errors are known by name.
 *
 * @param online Whether the browser believes that it has a network.
 * @param onDisc Whether the site was opened from a disc, which needs none: then files are missing.
 */
export function troubleOf(error: unknown, online: boolean, onDisc = isOnDisc): Trouble {
  const known =
    error instanceof Error && error.name === 'SearchFailure'
      ? (error as Error & { reason: FailureReason }).reason
      : 'unavailable';
  if (known !== 'unavailable') return known;
  if (onDisc) return 'incomplete';
  return online ? known : 'offline';
}
