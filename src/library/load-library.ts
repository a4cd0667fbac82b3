import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ContentDocument } from '../markdown/document.ts';
import type { Entry } from '../model/entry.ts';
import { collectionNames } from '../model/collections.ts';
import type { Library } from '../model/library.ts';
import { isDraft } from './content-index.ts';
import { libraryOf, loadContent } from './load-content.ts';

/** A library as it is on disk. */
export interface LoadedLibrary {
  library: Library;
  /** Digest of an entry, by the entry itself; `undefined` for any other object. */
  digestOf(value: object): string | undefined;
}

/**
 * Links the documents that a site shows.
 *
 * @param documents Documents of a content folder; those that their schema refuses are left out.
 */
function shownEntries(documents: readonly ContentDocument[], showsDrafts: boolean): LoadedLibrary {
  const library = libraryOf(documents.filter((document) => document.data && (showsDrafts || !isDraft(document))));
  const digests = new WeakMap<object, string>();
  const entries = new WeakSet<object>(collectionNames.flatMap((name): readonly Entry[] => library[name]));
  return {
    library,
    digestOf: (value) => {
      if (!entries.has(value)) return undefined;
      const known = digests.get(value);
      if (known !== undefined) return known;
      const digest = createHash('sha256').update(JSON.stringify(value)).digest('base64url');
      digests.set(value, digest);
      return digest;
    },
  };
}

/** Reads the library of a project. */
export function loadLibrary(root: string, showsDrafts: boolean): LoadedLibrary {
  return shownEntries(loadContent(join(root, 'content')).documents, showsDrafts);
}
