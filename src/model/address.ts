import type { Collection } from './vocabulary.ts';

/** Collections whose entries share one page and are told apart by their anchor. */
const anchored: ReadonlySet<Collection> = new Set(['problems', 'glossary', 'sources']);

/**
 * Address of an entry below the site's base path: `/methods/wu-cha/`, `/glossary/#lie-xi`, `/about/`.
 *
 * Every page address ends in a slash; entries of problems, glossary and sources are anchors on their list.
 */
export function addressOf(collection: Collection, id: string): string {
  if (collection === 'pages') return `/${id}/`;
  return anchored.has(collection) ? `/${collection}/#${id}` : `/${collection}/${id}/`;
}

/** Address that a slug has or had as a page of its own, where the build may write a redirect. */
export function slugAddress(collection: Collection, slug: string): string {
  return collection === 'pages' ? `/${slug}/` : `/${collection}/${slug}/`;
}

/** Whether entries of a collection have a page each. */
export function hasOwnPage(collection: Collection): boolean {
  return !anchored.has(collection);
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
