import { join } from 'node:path';
import type { ContentDocument } from '../../markdown/document.ts';
import type { Collection, Frontmatter } from '../../model/collections.ts';
import { codeVersion, entryRooms } from './code-version.ts';
import { RecordCache } from './record-cache.ts';

/** Folder of what is kept of the content, below a project. */
export const contentCache = '.cache/content';

/** What is kept of a document for pages. */
export interface EntryRecord {
  /** Frontmatter after its schema; `null` when the schema refuses it. */
  data: Frontmatter[Collection] | null;
}

/** What is kept of documents for pages. */
export type EntryCache = RecordCache<EntryRecord>;

/** What is to be kept of a document for pages. */
export function entryRecordOf({ data }: ContentDocument): EntryRecord {
  return { data: data ?? null };
}

/**
 * Opens the cache of entries.
 *
 * @param root Project folder; without one the cache is in memory only.
 */
export function openEntryCache(root?: string): EntryCache {
  const folder = root === undefined ? undefined : join(root, contentCache, 'entries');
  return new RecordCache(folder, codeVersion(entryRooms, {}));
}
