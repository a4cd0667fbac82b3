import { join } from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { loadEditorial } from './load-editorial.ts';
import { noEditorial, type Editorial } from '../model/editorial.ts';
import type { ContentIssue } from '../model/issue.ts';

/** What rules need besides the content itself. */
export interface CheckContext {
  /** The editors' lists. */
  editorial: Editorial;
  /** Addresses of files that the site serves as they are. Example: `/forms/a.docx`. */
  files: ReadonlySet<string>;
}

/** Nothing beside the content. */
export const noContext: CheckContext = { editorial: noEditorial, files: new Set() };

/**
 * Reads what lies beside a content folder: `editorial/` and `public/`.
 *
 * @param directory Content folder.
 * @returns Also what is wrong with the editors' lists.
 */
export function loadCheckContext(directory: string): CheckContext & { issues: readonly ContentIssue[] } {
  const { editorial, issues } = loadEditorial(join(directory, '..', 'editorial'));
  const files = listFiles(join(directory, '..', 'public')).map((path) => `/${path}`);
  return { editorial, files: new Set(files), issues };
}
