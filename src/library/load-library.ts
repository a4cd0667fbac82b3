import { listEntries } from '../model/entry.ts';
import { linkLibrary, type Library } from '../model/library.ts';
import type { EntryCache } from './cache/entry-cache.ts';
import { readEntries } from './read-entries.ts';

/** A library as it is on disk. */
export interface LoadedLibrary {
  library: Library;
  /** Digest of an entry, by the entry itself; `undefined` for any other object. */
  digestOf(value: object): string | undefined;
}

/**
 * Reads the library of a project and links what a site shows of it. Entries that their schema refuses are left out.
 *
 * @param root Project folder.
 * @param cache Entries of the files that have not changed. Default: what was kept on disk.
 */
export function loadLibrary(root: string, showsDrafts: boolean, cache?: EntryCache): LoadedLibrary {
  const { entries, digestOf } = readEntries(root, cache);
  const isShown = ({ data }: { data: { draft: boolean } }): boolean => showsDrafts || !data.draft;
  return { library: linkLibrary(listEntries((name) => entries[name].filter(isShown))), digestOf };
}
