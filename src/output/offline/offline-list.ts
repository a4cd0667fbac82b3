import { isHashed } from '../hashed-file.ts';
import { sha256 } from '../release/release.ts';

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
 * Kinds of files in the order in which the budget is spent: each kind is kept whole or, with all that follow, as
 * used.
 */
const kinds: readonly RegExp[] = [
  // Without these no page can be shown.
  /^(?:_client\/.+\.js|_astro\/.+\.(?:css|woff2)|favicon\.svg|404\.html)$/u,
  /\.html$/u,
  /^pagefind\//u,
  // Pictures of pages, and downloads; what stands elsewhere is for search engines and other machines.
  /^_astro\/|\.(?:docx?|xlsx?|pptx?|pdf|zip)$/u,
];

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

function keptFile(path: string, content: Uint8Array): KeptFile {
  const sum = sha256(content);
  return {
    url: addressOf(path),
    revision: isHashed(path) ? null : sum.slice(0, 16),
    integrity: `sha256-${Buffer.from(sum, 'hex').toString('base64')}`,
  };
}

/**
 * Decides what readers keep from their first visit on, and what only when they have opened it.
 *
 * @param files Files of the built site, by path below its folder with forward slashes.
 * @param budget Most bytes to keep from the first visit on, as files have them unpacked. What no page can do without
 *   is kept all the same.
 */
export function offlineList(files: ReadonlyMap<string, Uint8Array>, budget: number): OfflineList & { bytes: number } {
  const list: OfflineList = { kept: [], asUsed: [] };
  const paths = [...files.keys()].sort();
  let bytes = 0;
  let fits = true;
  kinds.forEach((_, order) => {
    const group = paths.filter((path) => kinds.findIndex((other) => other.test(path)) === order);
    const size = group.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0);
    fits &&= order === 0 || bytes + size <= budget;
    if (!fits) list.asUsed.push(...group.map(addressOf));
    else {
      bytes += size;
      list.kept.push(...group.map((path) => keptFile(path, files.get(path) ?? new Uint8Array())));
    }
  });
  return { ...list, bytes };
}
