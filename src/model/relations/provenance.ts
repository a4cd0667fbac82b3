import { mapCollections, type Collection } from '../collections.ts';
import type { CaseEntry, Entry, EntryLists } from '../entry.ts';
import type { Locator } from '../locator.ts';
import { firstOf, type FirstOf } from './first-of.ts';
import { groupByKeys } from './group-by-keys.ts';
import { locatorsOf, partPlaces, type Places } from './places.ts';

/** Where entries come from and when they were last changed. */
export interface Provenance {
  /** Cases that are made from a part of a source, the first few; parts count from 1. */
  casesFrom(source: string, part: number): FirstOf<CaseEntry>;
  /** The parts of sources that the entries of a collection come from: the first few, each once and in order. */
  partsOf(collection: Collection): Places;
  /**
   * The most recent day on which an entry of a collection was changed, as `YYYY-MM-DD`; of any collection, where it has
   * no entries. Empty in a library without any.
   */
  latestUpdate(collection: Collection): string;
}

const keyOf = ({ source, part }: Locator): string => `${source}/${part}`;

/** The last of some days, each as `YYYY-MM-DD`; empty for none. */
export function latestDay(days: readonly string[]): string {
  return days.reduce((latest, day) => (day > latest ? day : latest), '');
}

/** Relates entries to the sources they come from. */
export function relateSources(lists: EntryLists): Provenance {
  const casesByPart = groupByKeys(lists.cases, (entry) => locatorsOf(entry).map(keyOf));
  const parts = mapCollections((name) => partPlaces(lists[name]));
  const updates = mapCollections((name) => latestDay(lists[name].map(({ data }: Entry) => data.updated)));
  const latest = latestDay(Object.values(updates));
  return {
    casesFrom: (source, part) => firstOf(casesByPart.get(keyOf({ source, part })) ?? []),
    partsOf: (collection) => parts[collection],
    latestUpdate: (collection) => updates[collection] || latest,
  };
}
