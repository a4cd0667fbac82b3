import type { ContentDocument } from '../markdown/document.ts';
import type { ContentIssue } from '../model/issue.ts';
import { noContext, type CheckContext } from '../library/check-context.ts';
import { rules } from './all-rules.ts';
import { recordedDocument } from './document-record.ts';
import { issuesOf } from './issues-of.ts';
import type { Rule } from './rule.ts';

/**
 * Applies rules to documents that are in memory.
 *
 * @param documents Every document of the library, readable or not.
 * @param applied Rules to apply. Default: all.
 * @param context What the rules know besides the content. Default: nothing.
 * @returns Everything found, by file, line and column; empty when the library is in order.
 */
export function runChecks(
  documents: readonly ContentDocument[],
  applied: readonly Rule[] = rules,
  context: CheckContext = noContext,
): ContentIssue[] {
  const recorded = documents.map((document) => recordedDocument(document, applied, context.editorial));
  return issuesOf(recorded, applied, context.files);
}
