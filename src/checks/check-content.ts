import { loadContent } from '../library/load-content.ts';
import { compareIssues, type ContentIssue } from '../model/issue.ts';
import { formatReport } from './report.ts';
import { rules } from './all-rules.ts';
import { runChecks } from './run-checks.ts';
import { loadCheckContext } from '../library/check-context.ts';

/** What the checks say of a content folder. */
export interface CheckedContent {
  issues: readonly ContentIssue[];
  /** Whether the content can be published; warnings do not prevent it. */
  isPublishable: boolean;
  /** Chinese text for a terminal, without a line end. */
  report: string;
  /** How many files were checked. */
  files: number;
}

/**
 * Reads a content folder, and `editorial/` and `public/` beside it, and applies every rule.
 *
 * @param directory Content folder.
 * @param shownAs The folder's name in the report. Default: `content`.
 * @throws {Error} When the folder cannot be read.
 */
export function checkContent(directory: string, shownAs = 'content'): CheckedContent {
  const { documents, strays } = loadContent(directory, shownAs);
  const context = loadCheckContext(directory);
  const issues = [...strays, ...context.issues, ...runChecks(documents, rules, context)].sort(compareIssues);
  return {
    issues,
    isPublishable: issues.every(({ severity }) => severity !== 'error'),
    report: formatReport(issues, documents.length),
    files: documents.length,
  };
}
