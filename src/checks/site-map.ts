import type { ContentDocument } from '../markdown/document.ts';
import {
  entryAddress,
  listAddress,
  problemAddress,
  problemAnchor,
  slugAddress,
  sourcePartAnchor,
} from '../model/address.ts';
import { groupByKeys } from '../model/relations/group-by-keys.ts';
import { nearest } from '../language/nearest.ts';
import { fieldsAt, textsAt } from '../model/references.ts';
import { isPaged, listedCollections, type Collection } from '../model/collections.ts';
import { headingIdsOf } from '../markdown/heading-ids.ts';
import type { CheckedLibrary, ReadDocument } from './rule.ts';

/** Pages of the site that are no entries: the home page, the lists and search. */
const listAddresses: ReadonlySet<string> = new Set(['/', ...listedCollections.map(listAddress), '/search/']);

/** Further parts of lists, `/cases/2/`, whether the library is so large or not. */
const partPattern = new RegExp(`^/(?:${listedCollections.join('|')})/\\d+/$`, 'u');

/** Whether an address belongs to a page that is no entry, a part that a list may one day have included. */
export const isListAddress = (address: string): boolean => listAddresses.has(address) || partPattern.test(address);

/** Addresses that the build writes files of its own to. */
export const reservedAddresses: ReadonlySet<string> = new Set(['/404/', '/pagefind/', '/_client/', '/_astro/']);

/** What links may point to: page address to the anchors on it, `undefined` when they cannot be known. */
export interface SiteMap {
  pages: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** Former address, with an anchor where the entry was one, to present address. */
  moved: ReadonlyMap<string, string>;
  /** Addresses of files that the site serves as they are. */
  files: ReadonlySet<string>;
}

/** What the map has to know of each document. */
export interface SiteFacts {
  /** Ids of the headings; absent when they cannot be known. */
  anchors: string[] | undefined;
  /** How many parts a source has. */
  parts: number;
  /** Case that a problem says it belongs to; empty where it says none. */
  case: string;
}

/** Takes from a document what the map has to know. */
export function siteFactsOf(document: ContentDocument): SiteFacts {
  const { collection, frontmatter } = document;
  return {
    anchors: headingIdsOf(document),
    parts: collection === 'sources' ? fieldsAt(frontmatter.value, 'parts.*').length : 0,
    case: collection === 'problems' ? (textsAt(frontmatter.value, 'case')[0]?.value ?? '') : '',
  };
}

type SiteDocument = ReadDocument<SiteFacts>;

/** Anchors of a source's parts: `two-write-ups-1`. */
function partAnchors({ id, facts }: SiteDocument): string[] {
  return Array.from({ length: facts.parts }, (_, index) => sourcePartAnchor(id, index + 1));
}

/**
 * Makes what asks for the anchors that an entry's page has besides its body's headings; `undefined` where a mistake in
 * this or another document hides some.
 */
function otherAnchors(library: CheckedLibrary<SiteFacts>): (document: SiteDocument) => readonly string[] | undefined {
  const problems = groupByKeys(library.in('problems'), ({ facts }) => [facts.case]);
  return (document) => {
    if (document.collection === 'sources') return document.isReadable ? partAnchors(document) : undefined;
    if (document.collection !== 'cases') return [];
    return problems.has('') ? undefined : (problems.get(document.id) ?? []).map(({ id }) => problemAnchor(id));
  };
}

/** Anchors that lists once gave to entries that now have pages or places of their own: former to present address. */
function movedAnchors(library: CheckedLibrary<SiteFacts>): (readonly [string, string])[] {
  const from = (collection: Collection, anchor: string): string => `${listAddress(collection)}#${anchor}`;
  return [
    ...library.in('glossary').map(({ id }) => [from('glossary', id), entryAddress('glossary', id)] as const),
    ...library.in('problems').map((problem) => {
      return [from('problems', problem.id), problemAddress(problem.facts.case, problem.id)] as const;
    }),
    ...library.in('sources').flatMap((source) => {
      const address = entryAddress('sources', source.id);
      const parts = partAnchors(source).map((anchor) => [from('sources', anchor), `${address}#${anchor}`] as const);
      return [[from('sources', source.id), address] as const, ...parts];
    }),
  ];
}

/** Collects the addresses and anchors of the whole site. */
export function siteMapOf(library: CheckedLibrary<SiteFacts>): SiteMap {
  const otherAnchorsOf = otherAnchors(library);
  const none: ReadonlySet<string> = new Set();
  const pages = new Map<string, ReadonlySet<string> | undefined>([...listAddresses].map((address) => [address, none]));
  const moved = new Map<string, string>(movedAnchors(library));
  for (const document of library.documents) {
    const { collection, id, formerSlugs, facts } = document;
    const address = isPaged(collection) ? entryAddress(collection, id) : problemAddress(facts.case, id);
    if (isPaged(collection)) {
      const others = otherAnchorsOf(document);
      pages.set(address, facts.anchors && others && new Set([...facts.anchors, ...others]));
    }
    for (const slug of formerSlugs) moved.set(slugAddress(collection, slug), address);
  }
  return { pages, moved, files: library.files };
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
