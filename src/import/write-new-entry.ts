import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../library/load-content.ts';
import { readDocument, type ContentDocument } from '../markdown/document.ts';
import type { ContentIssue } from '../model/issue.ts';
import type { Collection } from '../model/collections.ts';
import { newEntry } from './draft/new-entry.ts';
import type { Answers, NewKind } from './draft/new-questions.ts';
import { explainErrors } from './new-answers.ts';
import { writeDrafts } from './write-drafts.ts';

/** An entry that is to be written. */
export interface NewEntry {
  kind: NewKind;
  answers: Answers;
  /** Id, which is also the name in the address. */
  id: string;
  /** Day as `YYYY-MM-DD`. */
  today: string;
}

/** What became of a new entry; paths begin with `content/`. */
export type WrittenEntry =
  | { outcome: 'written'; paths: readonly string[] }
  /** Its id is taken by this file. */
  | { outcome: 'taken'; path: string }
  /** The check has something against it: Chinese, one line for each error. */
  | { outcome: 'refused'; errors: readonly string[] };

/** Place of a step after all others. */
function nextOrder(folder: string): number {
  const orders = loadContent(folder)
    .documents.filter(({ collection }) => collection === 'steps')
    .map(({ frontmatter }) => Number((frontmatter.value as { order?: unknown } | null)?.order ?? 0));
  return Math.max(0, ...orders) + 1;
}

/**
 * Writes a new entry as a draft when the content check has nothing against it.
 *
 * @param folder Content folder.
 * @param check Finds what would be wrong with documents if they were in the folder.
 * @throws {UnwritableDrafts} When it cannot be written.
 */
export function writeNewEntry(
  folder: string,
  { kind, answers, id, today }: NewEntry,
  check: (added: readonly ContentDocument[]) => readonly ContentIssue[],
): WrittenEntry {
  const files = newEntry(kind, answers, { id, today, nextOrder: kind === 'step' ? nextOrder(folder) : 1 });
  const taken = files.find(({ path }) => existsSync(join(folder, path)));
  if (taken) return { outcome: 'taken', path: `content/${taken.path}` };
  const added = files.map(({ path, content }) =>
    readDocument(`content/${path}`, path.split('/')[0] as Collection, content),
  );
  const errors = check(added).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { outcome: 'refused', errors: explainErrors(errors, kind, answers) };
  writeDrafts(folder, files);
  return { outcome: 'written', paths: added.map(({ path }) => path) };
}
