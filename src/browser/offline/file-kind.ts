import type { WorkerKind } from '../../output/offline/kept-files.ts';

/** What the worker does with a file. */
export interface KeptKind {
  /** It is kept once a reader has opened it. */
  isKept: boolean;
  /** Its name contains a content hash. */
  isHashed: boolean;
}

/**
 * Makes what says how a file is kept by its address below the base path, percent-encoded.
 *
 * @param kinds The table of kinds; what none of them matches is not kept.
 */
export function kindFinder(kinds: readonly WorkerKind[]): (address: string) => KeptKind {
  const matchers = kinds.map(([paths, isKept, isHashed]) => ({
    matcher: new RegExp(`^(?:${paths})$`, 'u'),
    isKept,
    isHashed,
  }));
  return (address) => {
    const path = pathOf(address);
    return matchers.find(({ matcher }) => matcher.test(path)) ?? { isKept: false, isHashed: false };
  };
}

/** Path of the file at an address; the address itself where it is not properly encoded. */
function pathOf(address: string): string {
  try {
    return decodeURIComponent(address).replace(/(^|\/)$/u, '$1index.html');
  } catch {
    return address;
  }
}
