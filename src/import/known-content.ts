import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { indexContent, namesOf } from '../library/content-index.ts';
import { knownNames } from '../library/known-names.ts';
import type { KnownContent } from './draft/drafts.ts';
import { loadContent } from '../library/load-content.ts';
import type { ContentDocument } from '../markdown/document.ts';
import { projectRoot } from '../build/site-settings.ts';

/** Ids that a folder of pictures takes: it stays behind when the file of its case is moved away. */
function pictureFolders(cases: string): string[] {
  if (!existsSync(cases)) return [];
  const folders = readdirSync(cases, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).filter((name) => readdirSync(join(cases, name)).length > 0);
}

const documentsIn = (folder: string): readonly ContentDocument[] =>
  existsSync(folder) ? loadContent(folder).documents : [];

/**
 * What a content folder holds, for an import into it. Drafts put aside in a folder without steps are meant for this
 * library: its steps
 * and methods are known.
 */
export function knownContent(folder: string): KnownContent {
  const there = indexContent(documentsIn(folder));
  const index =
    there.in('steps').length > 0
      ? there
      : indexContent([...documentsIn(join(projectRoot, 'content')), ...documentsIn(folder)]);
  const ids = (collection: 'cases' | 'methods' | 'sources' | 'steps'): string[] =>
    index.in(collection).map(({ id }) => id);
  const methods = new Map(
    index
      .in('methods')
      .flatMap((method) => namesOf(method).map((name) => [name.replace(/[“”]/g, ''), method.id] as const)),
  );
  return {
    methods,
    cases: new Set([...ids('cases'), ...pictureFolders(join(folder, 'cases'))]),
    sources: new Set(ids('sources')),
    methodIds: new Set(ids('methods')),
    steps: new Set(ids('steps')),
    names: knownNames(index),
  };
}
