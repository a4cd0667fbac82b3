const hashed = /^(?:_astro\/.+|_client\/.+-[A-Z0-9]{8}\.js|pagefind\/(?:.+\.bin|.+-[A-Z0-9]{8}\.js))$/u;

/**
 * Whether the name of a file of the site tells what it holds, so that it never changes and files of two releases
 * stand beside each other.
 *
 * @param path Below the site's folder, with forward slashes.
 */
export function isHashed(path: string): boolean {
  return hashed.test(path);
}
