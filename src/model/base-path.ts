/**
 * Puts a site's base path before an address: `/library/` and `/methods/` make `/library/methods/`.
 *
 * @param base Base path that starts and ends with a slash.
 * @param address Address that starts with a slash.
 */
export function withBase(base: string, address: string): string {
  return base + address.slice(1);
}
