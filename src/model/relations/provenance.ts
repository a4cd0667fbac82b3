import { mapCollections, type Collection } from '../collections.ts';
import type { CaseEntry, Entry, EntryLists } from '../entry.ts';
import type { Locator } from '../locator.ts';
import { groupByKeys } from './group-by-keys.ts';

/** Where entries come from and when they were last changed. */
export interface Provenance {
  /** Cases that are made from a part of a source; parts count from 1. */
  casesFrom(source: string, part: number): readonly CaseEntry[];
  /** The parts of sources that the entries of a collection come from, each once and in order, as locators of titles. */
  partsOf(collection: Collection): readonly Locator[];
  /**
   * The most recent day on which an entry of a collection was changed, as `YYYY-MM-DD`; of any collection, where it has
   * no entries. Empty in a library without any.
   */
  latestUpdate(collection: Collection): string;
}

const keyOf = ({ source, part }: Locator): string => `${source}/${part}`;

const locatorsOf = ({ data }: Entry): readonly Locator[] => ('from' in data ? (data.from ?? []) : []);

function partsIn(entries: readonly Entry[]): Locator[] {
  const parts = new Map(
    entries.flatMap(locatorsOf).map((at) => [keyOf(at), { source: at.source, part: at.part, heading: 0 }]),
  );
  return [...parts.values()].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.part - b.part));
}

/** The last of some days, each as `YYYY-MM-DD`; empty for none. */
export function latestDay(days: readonly string[]): string {
  return days.reduce((latest, day) => (day > latest ? day : latest), '');
}

/** Relates entries to the sources they come from. */
export function relateSources(lists: EntryLists): Provenance {
  const casesByPart = groupByKeys(lists.cases, (entry) => locatorsOf(entry).map(keyOf));
  const parts = mapCollections((name) => partsIn(lists[name]));
  const updates = mapCollections((name) => latestDay(lists[name].map(({ data }: Entry) => data.updated)));
  const latest = latestDay(Object.values(updates));
  return {
    casesFrom: (source, part) => casesByPart.get(keyOf({ source, part })) ?? [],
    partsOf: (collection) => parts[collection],
    latestUpdate: (collection) => updates[collection] || latest,
  };
}
