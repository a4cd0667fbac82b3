import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../markdown/decode.ts';
import { readDocument } from '../markdown/document.ts';
import { splitFrontmatter } from '../markdown/frontmatter.ts';
import { mapCollections } from '../model/collections.ts';
import type { Entry, EntryLists } from '../model/entry.ts';
import { entryRecordOf, openEntryCache, type EntryCache, type EntryRecord } from './cache/entry-cache.ts';
import { digestOfBytes } from './digest.ts';
import { listContent, type ContentFile } from './list-content.ts';

/** All valid entries of a content folder, drafts included, by file name. */
export interface ReadEntries {
  entries: EntryLists;
  /** What changes with an entry's file, and names it, by the entry itself; `undefined` for any other object. */
  digestOf(value: object): string | undefined;
}

function bodyIn(bytes: Uint8Array): string {
  const { text } = decodeText(bytes);
  return text.slice(splitFrontmatter(text).bodyOffset);
}

/**
 * An entry whose body is decoded when it is asked for, and not kept: as bytes it takes little memory, and it stays what
 * it was when the library was read, however long a build takes.
 */
function entryOf({ collection, id }: ContentFile, bytes: Uint8Array, { data }: EntryRecord): Entry | undefined {
  if (data === null) return undefined;
  return {
    collection,
    id,
    data,
    get body() {
      return bodyIn(bytes);
    },
  } as Entry;
}

/**
 * Reads the entries of a library, in time linear in it. Every file is read, but what its frontmatter says is taken from
 * the cache where the file has not changed. Entries that their schema refuses are left out.
 *
 * @param root Project folder.
 * @param cache Default: what was kept on disk.
 */
export function readEntries(root: string, cache: EntryCache = openEntryCache(root)): ReadEntries {
  const lists = mapCollections((): Entry[] => []);
  const digests = new WeakMap<object, string>();
  for (const file of listContent(join(root, 'content')).files) {
    const { path, collection } = file;
    const bytes = readFileSync(file.file);
    const digest = digestOfBytes(bytes);
    const record = cache.find(path, digest) ?? entryRecordOf(readDocument(path, collection, bytes));
    cache.keep(path, digest, record);
    const entry = entryOf(file, bytes, record);
    if (!entry) continue;
    lists[collection].push(entry);
    digests.set(entry, `${collection}/${file.id} ${digest}`);
  }
  cache.saveUsed();
  return { entries: lists as EntryLists, digestOf: (value) => digests.get(value) };
}
