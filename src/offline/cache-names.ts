/** Beginning of the name of every cache of this software. */
export const cachePrefix = 'duibiao';

/**
 * Name of the cache for what is kept as readers use it.
 *
 * @param mark Sum of what is fetched ahead, so that each release has its own.
 * @param scope Address of the site: two sites on one host have caches of their own.
 */
export function usedCache(mark: string, scope: string): string {
  return `${cachePrefix}-used-${mark}-${scope}`;
}

/** Whether a cache was for what readers used of another release of the same site. */
export function isFormerCache(name: string, current: string, scope: string): boolean {
  return name.startsWith(`${cachePrefix}-used-`) && name.endsWith(`-${scope}`) && name !== current;
}

/** Whether a cache belongs to the site. */
export function isCacheOf(name: string, scope: string): boolean {
  return name.startsWith(`${cachePrefix}-`) && name.endsWith(`-${scope}`);
}
