/** Names of a site's caches. They contain its base path, so that sites on one host leave each other's alone. */
export interface CacheNames {
  /** Files of releases that were fetched ahead. */
  kept: string;
  /** Files kept since a reader opened them. */
  used: string;
}

/**
 * Names the caches of a site.
 *
 * @param base Base path of the site, with a slash at both ends.
 */
export function cacheNames(base: string): CacheNames {
  return { kept: `duibiao kept ${base}`, used: `duibiao used ${base}` };
}
