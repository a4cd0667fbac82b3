import { getCollection, getEntry, render } from 'astro:content';
import { arrangeLibrary, type Entry } from '../model/library.ts';
import type { Collection } from '../model/vocabulary.ts';

async function read<C extends Collection>(collection: C): Promise<Entry<C>[]> {
  const entries = await getCollection(collection);
  return entries.map(({ id, data, body }) => ({ collection, id, data: data as Entry<C>['data'], body: body ?? '' }));
}

/** Every document of the library, linked by id and in the site's order. */
export const library = arrangeLibrary({
  cases: await read('cases'),
  methods: await read('methods'),
  steps: await read('steps'),
  problems: await read('problems'),
  templates: await read('templates'),
  glossary: await read('glossary'),
  sources: await read('sources'),
  pages: await read('pages'),
});

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
