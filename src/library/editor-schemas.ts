import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { collectionNames, collections } from '../model/collections.ts';
import type { Entry, EntryLists } from '../model/entry.ts';

/**
 * Writes what editors complete and explain frontmatter from, in the form that Astro's editor extensions read.
 *
 * @param root Project folder; the schemas go to `.astro/collections/` below it.
 */
export function writeEditorSchemas(root: string, lists: EntryLists): void {
  const folder = join(root, '.astro', 'collections');
  mkdirSync(folder, { recursive: true });
  for (const name of collectionNames) {
    const schema = z.toJSONSchema(collections[name].schema, { unrepresentable: 'any', io: 'input' });
    writeFileSync(join(folder, `${name}.schema.json`), JSON.stringify(schema, null, 2));
  }
  const urlOf = ({ collection, id }: Entry): string =>
    pathToFileURL(join(root, 'content', collection, `${id}.mdx`)).href.toLowerCase();
  const entries = collectionNames.flatMap((name) => lists[name].map((entry: Entry) => [urlOf(entry), name]));
  const manifest = {
    collections: collectionNames.map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries) as Record<string, string>,
  };
  writeFileSync(join(folder, 'collections.json'), JSON.stringify(manifest, null, 2));
}
