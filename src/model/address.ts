import { collections, type Collection } from './collections.ts';

/** Address of a collection's list below the site's base path: `/methods/`. */
export function listAddress(collection: Collection): string {
  return `/${collection}/`;
}

/** Address that a slug has or had as a page of its own, where the build may write a redirect. */
export function slugAddress(collection: Collection, slug: string): string {
  return collections[collection].shownAs === 'root-page' ? `/${slug}/` : `${listAddress(collection)}${slug}/`;
}

/**
 * Address of an entry below the site's base path: `/methods/wu-cha/`, `/glossary/#lie-xi`, `/about/`.
 *
 * Every page address ends in a slash; entries without a page of their own are anchors on their list.
 */
export function entryAddress(collection: Collection, id: string): string {
  return hasOwnPage(collection) ? slugAddress(collection, id) : `${listAddress(collection)}#${id}`;
}

/** Whether entries of a collection have a page each. */
export function hasOwnPage(collection: Collection): boolean {
  return collections[collection].shownAs !== 'anchor';
}
