import { getCollection, getEntry, render } from 'astro:content';
import { collectionNames, type Collection, type Frontmatter } from '../model/collections.ts';
import type { Entry, EntryLists } from '../model/entry.ts';
import { linkLibrary } from '../model/library.ts';

async function read<C extends Collection>(collection: C): Promise<readonly [C, readonly Entry<C>[]]> {
  const entries = await getCollection(collection);
  return [
    collection,
    entries.map(({ id, data, body }) => ({ collection, id, data: data as Frontmatter[C], body: body ?? '' })),
  ];
}

/** Every document of the library, linked by id and in the site's order. */
export const library = linkLibrary(Object.fromEntries(await Promise.all(collectionNames.map(read))) as EntryLists);

/**
 * Compiles an entry's body.
 *
 * @returns The component to place in a page, and the headings of the body in order.
 */
export async function renderBody({ collection, id }: Pick<Entry, 'collection' | 'id'>) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`No entry ${collection}/${id}`);
  const { Content, headings } = await render(entry);
  return { Content, headings };
}
