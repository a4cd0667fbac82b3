import { collections, type Collection, type PagedCollection } from './collections.ts';
import type { Entry } from './entry.ts';
import { unitKindIds, type UnitKind } from './vocabulary.ts';

/** Address of a collection's list below the site's base path: `/methods/`. */
export function listAddress(collection: Collection): string {
  return `/${collection}/`;
}

/** Address of the list of cases of one kind of unit: `/cases/unit/gao-xiao/`. */
export function unitKindAddress(kind: UnitKind): string {
  return `${listAddress('cases')}unit/${unitKindIds[kind]}/`;
}

/**
 * Address of a part of a list.
 *
 * @param address Address of the list, which is its first part.
 * @param number From 1.
 */
export function partAddress(address: string, number: number): string {
  return number === 1 ? address : `${address}${number}/`;
}

/** Address that a slug has or had as a page of its own, where the build may write a redirect. */
export function slugAddress(collection: Collection, slug: string): string {
  return collections[collection].shownAs === 'root-page' ? `/${slug}/` : `${listAddress(collection)}${slug}/`;
}

/**
 * Address of an entry below the site's base path: `/methods/wu-cha/`, `/glossary/lie-xi/`, `/about/`.
 *
 * Every page address ends in a slash. No address depends on other entries, so none changes when the library grows.
 */
export function entryAddress(collection: PagedCollection, id: string): string {
  return slugAddress(collection, id);
}

/** Anchor of a problem on its case's page. */
export const problemAnchor = (id: string): string => `wen-ti-${id}`;

/** Address of a problem: its place on the page of the case that found it. */
export function problemAddress(caseId: string, id: string): string {
  return `${entryAddress('cases', caseId)}#${problemAnchor(id)}`;
}

/** Address of any entry; that of a problem is its place on the page of its case. */
export function addressOf(entry: Entry): string {
  return entry.collection === 'problems'
    ? problemAddress(entry.data.case, entry.id)
    : entryAddress(entry.collection, entry.id);
}

/** Anchor of a source's part, from 1, on the source's page. */
export const sourcePartAnchor = (id: string, part: number): string => `${id}-${part}`;
