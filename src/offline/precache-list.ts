/** A file of the built site. */
export interface SiteFile {
  /** Below the site's folder, with forward slashes. */
  path: string;
  /** Bytes. */
  size: number;
  /** SHA-256 in Base64. */
  sum: string;
}

/** A file that is fetched ahead: its address below the base path, and the sum that it must have. */
export type PrecacheEntry = readonly [address: string, sum: string];

/** Files in the order in which they are taken: without the first group nothing can be read, without the second nothing be found. */
const groups: readonly RegExp[] = [
  /^(?:_astro\/.+\.css|_client\/.+\.js|favicon\.svg|manifest\.webmanifest|(?:search\/|cases\/|methods\/|steps\/|)index\.html)$/u,
  /^pagefind\/.+\.(?:js|json|bin)$/u,
  /\/index\.html$/u,
  /\.(?:avif|webp|png|jpe?g|svg|gif|woff2)$/u,
  /\.(?:docx?|xlsx?|pptx?|pdf|zip)$/u,
];

/** What readers never open from a page: packed variants, cards for other sites, icons that the system fetches. */
const leftOut = /^(?:icons|cards)\/|\.(?:gz|br)$/u;

/** Address of a file: that of its folder for a page. */
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/u, '$1').split('/').map(encodeURIComponent).join('/');

/**
 * Chooses what is fetched ahead, group by group and whole: styles, scripts and lists, the search index, pages, pictures, downloads. A group
 * that does not fit any more, and those after it, are kept only as readers use them.
 *
 * @param files Files of the built site.
 * @param budget Most bytes that all of it may have, unpacked.
 */
export function precacheList(files: readonly SiteFile[], budget: number): PrecacheEntry[] {
  const chosen: SiteFile[] = [];
  let left = budget;
  const rest = new Set(files.filter(({ path }) => !leftOut.test(path)));
  for (const group of groups) {
    const members = [...rest].filter(({ path }) => group.test(path));
    members.forEach((file) => rest.delete(file));
    left -= members.reduce((sum, { size }) => sum + size, 0);
    if (left < 0) break;
    chosen.push(...members);
  }
  return chosen.map(({ path, sum }) => [addressOf(path), sum] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}
