import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { headOf } from '../library/document-head.ts';
import { indexDocuments } from '../library/document-index.ts';
import { namesWithNumerals } from '../library/known-names.ts';
import { loadEditorial } from '../library/load-editorial.ts';
import { loadContent } from '../library/load-content.ts';
import type { ContentDocument } from '../markdown/document.ts';
import type { Collection } from '../model/collections.ts';
import type { KnownContent } from './draft/drafts.ts';

/** Ids that a folder of pictures takes: it stays behind when the file of its case is moved away. */
function pictureFolders(cases: string): string[] {
  if (!existsSync(cases)) return [];
  const folders = readdirSync(cases, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).filter((name) => readdirSync(join(cases, name)).length > 0);
}

const documentsIn = (folder: string): readonly ContentDocument[] =>
  existsSync(folder) ? loadContent(folder).documents : [];

/**
 * What a content folder contains, for an import into it.
 *
 * @param folder Content folder; may be missing.
 * @param library Content folder of this library. Drafts put aside in a folder without steps are meant for it: its steps
 *   and methods are known too.
 */
export function knownContent(folder: string, library: string): KnownContent {
  const there = documentsIn(folder);
  const hasSteps = there.some(({ collection }) => collection === 'steps');
  const documents = hasSteps ? there : [...documentsIn(library), ...there];
  const index = indexDocuments(documents.map(headOf));
  const ids = (collection: Collection): string[] => index.in(collection).map(({ id }) => id);
  const methods = new Map(
    index.in('methods').flatMap(({ id, names }) => names.map((name) => [name.replace(/[“”]/g, ''), id] as const)),
  );
  return {
    methods,
    cases: new Set([...ids('cases'), ...pictureFolders(join(folder, 'cases'))]),
    sources: new Set(ids('sources')),
    methodIds: new Set(ids('methods')),
    steps: new Set(ids('steps')),
    names: new Set(documents.flatMap(namesWithNumerals)),
    themes: loadEditorial(join(hasSteps ? folder : library, '..', 'editorial')).editorial.themes,
  };
}
