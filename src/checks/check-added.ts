import { loadCheckContext } from '../library/check-context.ts';
import { listContent } from '../library/list-content.ts';
import type { ContentDocument } from '../markdown/document.ts';
import type { ContentIssue } from '../model/issue.ts';
import { rules } from './all-rules.ts';
import type { CheckCache } from './check-cache.ts';
import { recordedDocument } from './document-record.ts';
import { issuesOf } from './issues-of.ts';
import { recordFiles } from './record-files.ts';

/**
 * What the checks would say of documents if they were added to a content folder.
 *
 * @param directory Content folder.
 * @param added Documents that are not in the folder.
 * @param cache What earlier checks of the same folder have kept.
 */
export function checkAdded(
  directory: string,
  added: readonly ContentDocument[],
  cache: CheckCache,
): readonly ContentIssue[] {
  const { editorial, files } = loadCheckContext(directory);
  const there = recordFiles(listContent(directory), editorial, 'content', cache);
  const documents = [...there, ...added.map((document) => recordedDocument(document, rules, editorial))];
  const paths = new Set(added.map(({ path }) => path));
  return issuesOf(documents, rules, files).filter(({ path }) => paths.has(path));
}
