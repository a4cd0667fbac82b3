import { textHash } from '../../model/text-hash.ts';

/**
 * Reads which addresses a release has of files that are kept once opened; see `encodeAddresses`.
 *
 * @param bytes The list, on a machine that counts in little-endian order as all that run Chromium do.
 * @param site Address of the site, ending in a slash.
 */
export function addressesIn(bytes: ArrayBuffer, site: string): (url: string) => boolean {
  const hashes = new Set(new Uint32Array(bytes));
  return (url) => hashes.has(textHash(url.slice(site.length)));
}

/**
 * Takes entries out of a cache.
 *
 * @param isCurrent Whether an entry belongs to this release, by its address.
 * @param mayForget Asked before each entry is taken out.
 */
export async function forget(
  cacheName: string,
  isCurrent: (url: string) => boolean,
  mayForget: () => boolean,
): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const { url } of await cache.keys()) if (!isCurrent(url) && mayForget()) await cache.delete(url);
}
