import type { ContentIssue } from '../model/issue.ts';
import { formatReport } from './report.ts';

/** Forms that a report can have. */
export const reportFormats = ['pretty', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Escapes a text as workflow commands want it (GitHub Actions, "Workflow commands"). */
const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

function annotation({ severity, path, line, column, rule, message }: ContentIssue): string {
  return `::${severity} file=${escapeProperty(path)},line=${line ?? 1},col=${column ?? 1},title=${escapeProperty(rule)}::${escapeData(message)}`;
}

/**
 * Writes issues in a form: `pretty` for people, `json` for programs (`{ files, errors, warnings, issues }`), `github`
 * as annotations.
 *
 * @param issues Sorted by file.
 * @param files How many files were checked.
 */
export function reportAs(format: ReportFormat, issues: readonly ContentIssue[], files: number): string {
  const count = (severity: ContentIssue['severity']): number =>
    issues.filter((issue) => issue.severity === severity).length;
  switch (format) {
    case 'pretty':
      return formatReport(issues, files);
    case 'json':
      return JSON.stringify({ files, errors: count('error'), warnings: count('warning'), issues }, null, 2);
    case 'github':
      return issues.length === 0 ? formatReport(issues, files) : issues.map(annotation).join('\n');
  }
}
