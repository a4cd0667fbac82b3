/**
 * A base path with a slash at each end: `library`, `/library` and `//library/` are `/library/`; an empty one is `/`.
 */
export function normaliseBase(given: string): string {
  return ['', ...given.split('/').filter((part) => part !== ''), ''].join('/');
}

/**
 * Puts a site's base path before an address: `/library/` and `/methods/` make `/library/methods/`.
 *
 * @param base Base path that starts and ends with a slash.
 * @param address Address that starts with a slash.
 */
export function withBase(base: string, address: string): string {
  return base + address.slice(1);
}
