import { textHash } from '../../model/text-hash.ts';

/**
 * Reads which addresses a release has of pages that are kept once opened; see `encodeAddresses`.
 *
 * @param bytes The list, on a machine that counts in little-endian order as all that run Chromium do.
 * @param site Address of the site, ending in a slash.
 */
export function addressesIn(bytes: ArrayBuffer, site: string): (url: string) => boolean {
  const hashes = new Set(new Uint32Array(bytes));
  return (url) => hashes.has(textHash(url.slice(site.length)));
}

/**
 * Most files that stay of those whose names contain a hash and that were kept once opened, some 10 MB. Those of earlier
 * releases, which nothing asks for any more, are the first to go.
 */
export const mostHashed = 500;

/**
 * Which of the files that were kept once opened are to be forgotten.
 *
 * @param urls In the order in which they were kept.
 * @param isCurrent Whether this release has a page.
 */
export function outdated(
  urls: readonly string[],
  isHashed: (url: string) => boolean,
  isCurrent: (url: string) => boolean,
): string[] {
  const hashed = urls.filter(isHashed);
  return [
    ...urls.filter((url) => !isHashed(url) && !isCurrent(url)),
    ...hashed.slice(0, Math.max(0, hashed.length - mostHashed)),
  ];
}

/**
 * Takes entries out of a cache.
 *
 * @param choose Says which, of the addresses of all in the order in which they were kept.
 * @param mayForget Asked before each is taken out.
 */
export async function forget(
  cacheName: string,
  choose: (urls: readonly string[]) => readonly string[],
  mayForget: () => boolean,
): Promise<void> {
  const cache = await caches.open(cacheName);
  const urls = (await cache.keys()).map(({ url }) => url);
  for (const url of choose(urls)) if (mayForget()) await cache.delete(url);
}
