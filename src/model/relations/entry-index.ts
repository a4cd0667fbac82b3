import { mapCollections, type Collection } from '../collections.ts';
import type { Entry, EntryLists } from '../entry.ts';

/** The entries before and after one in its list; the first and the last have one only. */
export interface Neighbours {
  previous?: Entry;
  next?: Entry;
}

/** Entries by id, and their places in the site's order. */
export interface EntryIndex {
  /** The entry with an id, if there is one. */
  find<C extends Collection>(collection: C, id: string): Entry<C> | undefined;
  /** The entries with these ids that exist, in the order of the ids. */
  findAll<C extends Collection>(collection: C, ids: Iterable<string>): Entry<C>[];
  /**
   * The entry that a reference names.
   *
   * @throws {Error} When there is none; the content checks report such references before any page is built.
   */
  get<C extends Collection>(collection: C, id: string): Entry<C>;
  /** The entries before and after one; none for an entry of another library. */
  neighboursOf(entry: Pick<Entry, 'collection' | 'id'>): Neighbours;
}

/** Indexes entries by collection and id. */
export function indexEntries(lists: EntryLists): EntryIndex {
  const positions = mapCollections(
    (collection) => new Map(lists[collection].map(({ id }, position) => [id, position])),
  );
  const find = <C extends Collection>(collection: C, id: string): Entry<C> | undefined => {
    const position = positions[collection].get(id);
    return position === undefined ? undefined : lists[collection][position];
  };
  return {
    find,
    findAll: (collection, ids) => [...ids].flatMap((id) => find(collection, id) ?? []),
    get: (collection, id) => {
      const entry = find(collection, id);
      if (!entry) throw new Error(`No entry ${collection}/${id}`);
      return entry;
    },
    neighboursOf: ({ collection, id }) => {
      const position = positions[collection].get(id);
      if (position === undefined) return {};
      const [previous, next] = [lists[collection][position - 1], lists[collection][position + 1]];
      return { ...(previous && { previous }), ...(next && { next }) };
    },
  };
}
