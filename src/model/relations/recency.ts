import { introducedCollections } from '../collections.ts';
import type { Entry, EntryLists } from '../entry.ts';

/** How many entries are recent. */
export const maxRecent = 100;

/** Entries by when they were changed. */
export interface Recency {
  /**
   * Whether an entry is one of the hundred that were changed last, of all that guides and cards introduce; of entries
   * of one day those that the site shows first.
   */
  isRecent(entry: Pick<Entry, 'collection' | 'id'>): boolean;
  /** All of them, the last changed first; nothing for pages to ask, as every change of an entry changes it. */
  newestFirst(): readonly Entry[];
}

const nameOf = ({ collection, id }: Pick<Entry, 'collection' | 'id'>): string => `${collection}/${id}`;

/** Finds the recent entries. Costs sorting them all by day. */
export function relateRecency(lists: EntryLists): Recency {
  const entries = introducedCollections.flatMap((name): readonly Entry[] => lists[name]);
  const newest = entries.toSorted(({ data: a }, { data: b }) =>
    a.updated > b.updated ? -1 : a.updated < b.updated ? 1 : 0,
  );
  const recent = new Set(newest.slice(0, maxRecent).map(nameOf));
  return { isRecent: (entry) => recent.has(nameOf(entry)), newestFirst: () => newest };
}
