import { isHashed, kindOf } from '../file-kind.ts';
import { offlineClasses } from '../file-kinds.ts';
import type { FileSummary } from '../site-file.ts';

/** A file that the worker fetches when it is installed. */
export interface KeptFile {
  /** Address below the base path, percent-encoded: that of a page ends in a slash. */
  url: string;
  /** Tells two contents under one address apart; `null` where the address does. */
  revision: string | null;
  /**
   * What the browser compares the fetched content with, before the worker sees it: `sha256-` and base64 (W3C
   * Subresource Integrity).
   */
  integrity: string;
}

/** What the worker of one release knows. */
export interface OfflineList {
  /** Kept from the first visit on. */
  kept: KeptFile[];
  /** Addresses below the base path of files that are kept once a reader has opened them. */
  asUsed: string[];
}

/**
 * Address of a file, as links have it: hosts lead `a/index.html` to `a/`, and a worker may not answer with what was
 * redirected.
 */
function addressOf(path: string): string {
  return path
    .replace(/(^|\/)index\.html$/u, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

const keptFile = ({ path, sum }: FileSummary): KeptFile => ({
  url: addressOf(path),
  revision: isHashed(path) ? null : sum.slice(0, 16),
  integrity: `sha256-${Buffer.from(sum, 'hex').toString('base64')}`,
});

/**
 * Decides what readers keep from their first visit on, and what only when they have opened it: a class of files is
 * kept whole or, with all that follow, as used.
 *
 * @param files Files of the built site.
 * @param budget Most bytes to keep from the first visit on, as files have them unpacked. What no page can do without
 *   is kept all the same.
 */
export function offlineList(files: readonly FileSummary[], budget: number): OfflineList & { bytes: number } {
  const list: OfflineList = { kept: [], asUsed: [] };
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  let bytes = 0;
  let fits = true;
  for (const offlineClass of offlineClasses) {
    const group = sorted.filter(({ path }) => kindOf(path).offline === offlineClass);
    const size = group.reduce((sum, file) => sum + file.size, 0);
    fits &&= offlineClass === 'shell' || bytes + size <= budget;
    if (fits) {
      bytes += size;
      list.kept.push(...group.map(keptFile));
    } else list.asUsed.push(...group.map(({ path }) => addressOf(path)));
  }
  return { ...list, bytes };
}
