import type { ContentDocument } from '../markdown/document.ts';
import { entryAddress, hasOwnPage, listAddress, slugAddress } from '../model/address.ts';
import { nearest } from '../language/nearest.ts';
import { fieldsAt } from '../model/references.ts';
import { listedCollections } from '../model/collections.ts';
import { formerSlugsOf, hasReadableFields, headingIdsOf, type ContentIndex } from '../library/content-index.ts';

/** Pages of the site that are no entries: the home page, the lists and search. */
export const listAddresses: ReadonlySet<string> = new Set(['/', ...listedCollections.map(listAddress), '/search/']);

/** Addresses that the build writes files of its own to. */
export const reservedAddresses: ReadonlySet<string> = new Set(['/404/', '/pagefind/', '/_client/', '/_astro/']);

/** What links may point to: page address to the anchors on it, `undefined` when they cannot be known. */
export interface SiteMap {
  pages: ReadonlyMap<string, readonly string[] | undefined>;
  /** Former address to present address. */
  moved: ReadonlyMap<string, string>;
  /** Addresses of files that the site serves as they are. */
  files: ReadonlySet<string>;
}

/** Anchors of a source's parts on the list of sources: `two-write-ups-1`. */
function partAnchors({ id, frontmatter }: ContentDocument): string[] {
  return fieldsAt(frontmatter.value, 'parts.*').map((_, index) => `${id}-${index + 1}`);
}

/** Anchors that a list page gives to the entries it shows. */
function listAnchors(content: ContentIndex, address: string): string[] | undefined {
  const collection = listedCollections.find((name) => address === listAddress(name));
  if (!collection || hasOwnPage(collection)) return [];
  const ids = content.in(collection).map(({ id }) => id);
  if (collection === 'sources' && !content.in('sources').every(hasReadableFields)) return undefined;
  if (collection === 'sources') return [...ids, ...content.in('sources').flatMap(partAnchors)];
  return collection === 'problems' ? [...ids, ...content.in('cases').map(({ id }) => id)] : ids;
}

/** Collects the addresses and anchors of the whole site. */
export function siteMapOf(content: ContentIndex): SiteMap {
  const pages = new Map<string, readonly string[] | undefined>(
    [...listAddresses].map((address) => [address, listAnchors(content, address)]),
  );
  const moved = new Map<string, string>();
  for (const document of content.documents) {
    const { collection, id } = document;
    if (hasOwnPage(collection)) pages.set(entryAddress(collection, id), headingIdsOf(document));
    for (const slug of formerSlugsOf(document)) moved.set(slugAddress(collection, slug), entryAddress(collection, id));
  }
  return { pages, moved, files: content.files };
}

/** The address that was most likely meant: one with the same folder and a similar id, else a similar one. */
export function likeliestAddress({ pages }: SiteMap, path: string): string | undefined {
  const [, folder, id] = /^\/([^/]+)\/([^/]+)\/?$/.exec(path) ?? [];
  if (folder === undefined || id === undefined) return pages.has(`${path}/`) ? `${path}/` : nearest(path, pages.keys());
  const siblings = [...pages.keys()]
    .filter((address) => address.startsWith(`/${folder}/`))
    .map((address) => address.split('/')[2] ?? '');
  const sibling = nearest(
    id,
    siblings.filter((name) => name !== ''),
  );
  return sibling && `/${folder}/${sibling}/`;
}
