import { mapCollections, type Collection } from '../collections.ts';
import type { CaseEntry, Entry, EntryLists, MethodEntry } from '../entry.ts';
import { unitKinds, type UnitKind } from '../vocabulary.ts';
import { groupByKeys } from './group-by-keys.ts';
import { sectionsOf } from './list-sections.ts';
import { asSection, inParts, type ListPart, type PartedList, type SectionStart } from './parts.ts';

/** How many entries a part of a list shows, so that a page of any of them stays light. */
const partSizes: Readonly<Record<Collection, number>> = mapCollections((collection) =>
  collection === 'methods' ? 60 : 30,
);

/** How many cases of a kind of unit there are. */
export interface UnitKindCount {
  kind: UnitKind;
  cases: number;
}

/** Lists in parts, and the few entries that stand for them. */
export interface ListRelations {
  /** How many entries a collection has. */
  countOf(collection: Collection): number;
  /** How many parts a collection's list has, at least one. */
  partCount(collection: Collection): number;
  /** A part of a collection's list, from 1; `undefined` where there is none of this number. */
  part<C extends Collection>(collection: C, number: number): ListPart<Entry<C>> | undefined;
  /** Where the sections of a collection's list begin, the first sixty of them. */
  sectionStarts(collection: Collection): readonly SectionStart[];
  /**
   * Kinds of unit that have a list of their cases, in the order of the vocabulary; none where all cases fit on one
   * page.
   */
  unitKindCounts(): readonly UnitKindCount[];
  /** How many parts the list of cases of a kind of unit has, at least one. */
  unitKindPartCount(kind: UnitKind): number;
  /** A part of the list of cases of a kind of unit; `undefined` where there is none of this number. */
  casesOfUnitKind(kind: UnitKind, number: number): ListPart<CaseEntry> | undefined;
  /** The cases changed last, the latest first; of one day, in the library's order. */
  newestCases(limit: number): readonly CaseEntry[];
  /** What editors put before others: cases, then methods, in the library's order. */
  featuredEntries(limit: number): readonly (CaseEntry | MethodEntry)[];
}

/** Cuts the lists of the library; costs time linear in it but for sorting cases by day. */
export function relateLists(lists: EntryLists): ListRelations {
  const parted = mapCollections((name) => inParts(sectionsOf(lists, name), partSizes[name]));
  const byKind = groupByKeys(lists.cases, ({ data }) => [data.unit.kind]);
  const ofKind = new Map(unitKinds.map((kind) => [kind, inParts(asSection(byKind.get(kind) ?? []), partSizes.cases)]));
  const kindCounts = unitKinds
    .map((kind) => ({ kind, cases: byKind.get(kind)?.length ?? 0 }))
    .filter(({ cases }) => cases > 0 && parted.cases.count > 1);
  const newest = [...lists.cases].sort((a, b) =>
    a.data.updated > b.data.updated ? -1 : a.data.updated < b.data.updated ? 1 : 0,
  );
  const featured = [...lists.cases, ...lists.methods].filter(({ data }) => data.featured);
  return {
    countOf: (collection) => lists[collection].length,
    partCount: (collection) => parted[collection].count,
    part: <C extends Collection>(collection: C, number: number) =>
      (parted[collection] as unknown as PartedList<Entry<C>>).part(number),
    sectionStarts: (collection) => parted[collection].starts,
    unitKindCounts: () => kindCounts,
    unitKindPartCount: (kind) => ofKind.get(kind)?.count ?? 1,
    casesOfUnitKind: (kind, number) => ofKind.get(kind)?.part(number),
    newestCases: (limit) => newest.slice(0, limit),
    featuredEntries: (limit) => featured.slice(0, limit),
  };
}
