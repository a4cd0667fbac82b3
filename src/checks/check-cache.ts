import { join } from 'node:path';
import { codeVersion, entryRooms } from '../library/cache/code-version.ts';
import { RecordCache } from '../library/cache/record-cache.ts';
import { contentCache, openEntryCache, type EntryCache } from '../library/cache/entry-cache.ts';
import type { Editorial } from '../model/editorial.ts';
import type { DocumentRecord } from './document-record.ts';

/** Rooms and files of `src/` that decide what the checks say. */
export const checkRooms = [...entryRooms, 'checks'] as const;

/**
 * What the checks keep between runs: their records of documents, and the entries of documents that they had to read
 * anyway.
 */
export class CheckCache {
  readonly #root: string | undefined;
  #entries: EntryCache | undefined;
  #records: { version: string; cache: RecordCache<DocumentRecord> } | undefined;

  /**
   * Opens a cache; nothing is read or written yet.
   *
   * @param root Project folder; without one the cache is in memory only.
   */
  constructor(root?: string) {
    this.#root = root;
  }

  get entries(): EntryCache {
    return (this.#entries ??= openEntryCache(this.#root));
  }

  /**
   * Records of documents; those made with other lists are forgotten.
   *
   * @param shownAs The content folder's name in reports.
   */
  recordsFor(editorial: Editorial, shownAs: string): RecordCache<DocumentRecord> {
    const version = codeVersion(checkRooms, { editorial, shownAs });
    if (this.#records?.version !== version) {
      const folder = this.#root === undefined ? undefined : join(this.#root, contentCache, 'checks');
      this.#records = { version, cache: new RecordCache(folder, version) };
    }
    return this.#records.cache;
  }
}
