import { loadCheckContext } from '../library/check-context.ts';
import { listContent } from '../library/list-content.ts';
import { compareIssues, type ContentIssue } from '../model/issue.ts';
import { rules } from './all-rules.ts';
import { CheckCache } from './check-cache.ts';
import { issuesOf } from './issues-of.ts';
import { recordFiles } from './record-files.ts';
import { formatReport } from './report.ts';

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
 * Reads a content folder, and `editorial/` and `public/` beside it, and applies every rule. Every file is read; what
 * was made of one that has not changed is taken from the cache.
 *
 * @param directory Content folder.
 * @param shownAs The folder's name in the report. Default: `content`.
 * @param cache What earlier checks of the same folder have kept. Default: nothing.
 * @throws {Error} When the folder cannot be read.
 */
export function checkContent(directory: string, shownAs = 'content', cache = new CheckCache()): CheckedContent {
  const listing = listContent(directory, shownAs);
  const context = loadCheckContext(directory);
  const documents = recordFiles(listing, context.editorial, shownAs, cache);
  const found = issuesOf(documents, rules, context.files);
  const issues = [...listing.strays, ...context.issues, ...found].sort(compareIssues);
  return {
    issues,
    isPublishable: issues.every(({ severity }) => severity !== 'error'),
    report: formatReport(issues, documents.length),
    files: documents.length,
  };
}
