import { readFileSync } from 'node:fs';
import { readDocument, type ContentDocument } from '../markdown/document.ts';
import type { ContentIssue } from '../model/issue.ts';
import { linkLibrary, type Library } from '../model/library.ts';
import { listEntries, type Entry } from '../model/entry.ts';
import type { Collection } from '../model/collections.ts';
import { listContent } from './list-content.ts';

/** The content folder as it is on disk. */
export interface LoadedContent {
  documents: readonly ContentDocument[];
  /** Files that authors may take for part of the library though the site does not read them. */
  strays: readonly ContentIssue[];
}

/**
 * Reads every document of a content folder, valid or not, with the line and column of everything in it.
 *
 * All texts are in memory then; what reads a large library takes one document after the other (`listContent`).
 *
 * @param directory Content folder. Its subfolders are the collections.
 * @param shownAs The folder's name in reports, with forward slashes. Example: `content`.
 * @throws {Error} When the folder cannot be read.
 */
export function loadContent(directory: string, shownAs = 'content'): LoadedContent {
  const { files, pictures, strays } = listContent(directory, shownAs);
  const documents = files.map(({ path, collection, file }) =>
    readDocument(path, collection, readFileSync(file), pictures[collection]),
  );
  return { documents, strays };
}

const isOf =
  <C extends Collection>(collection: C) =>
  (document: ContentDocument): document is ContentDocument<C> =>
    document.collection === collection;

function entryOf<C extends Collection>({ collection, id, path, data, body }: ContentDocument<C>): Entry<C> {
  if (!data) throw new Error(`Frontmatter of ${path} is not valid`);
  return { collection, id, data, body };
}

/**
 * Links documents into the library that pages use.
 *
 * @throws {Error} When a document's frontmatter is not valid; the checks say what is wrong with it.
 */
export function libraryOf(documents: readonly ContentDocument[]): Library {
  return linkLibrary(listEntries((name) => documents.filter(isOf(name)).map(entryOf)));
}
