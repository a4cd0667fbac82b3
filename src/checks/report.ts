import type { ContentIssue } from '../model/issue.ts';

const severities: Record<ContentIssue['severity'], string> = { error: '错误', warning: '警告' };

/**
 * Begins as terminals and editors want it to follow it to the place; the file's beginning where the place is not
 * known.
 */
function lineOf({ path, line, column, severity, rule, message }: ContentIssue): string {
  // A quoted piece of content may contain a line break, which would break the line in two.
  return `${path}:${line ?? 1}:${column ?? 1}  ${severities[severity]}  ${rule}  ${message.replace(/[\r\n\t]+/gu, ' ')}`;
}

/**
 * Writes issues as a report: a line each, a blank line between files, the counts at the end.
 *
 * @param issues Sorted by file.
 * @param files How many files were checked.
 */
export function formatReport(issues: readonly ContentIssue[], files: number): string {
  if (issues.length === 0) return `内容检查通过：${files} 个文件，没有发现问题。`;
  const byPath = new Map<string, ContentIssue[]>();
  for (const issue of issues) {
    const ofFile = byPath.get(issue.path);
    if (ofFile) ofFile.push(issue);
    else byPath.set(issue.path, [issue]);
  }
  const blocks = [...byPath.values()].map((ofFile) => ofFile.map(lineOf).join('\n'));
  const count = (severity: ContentIssue['severity']): number =>
    issues.filter((issue) => issue.severity === severity).length;
  const warnings = count('warning') > 0 ? `、${count('warning')} 个警告` : '';
  if (count('error') === 0)
    return `${blocks.join('\n\n')}\n\n内容检查通过：没有错误，有 ${count('warning')} 个警告（共检查 ${files} 个文件）。`;
  return `${blocks.join('\n\n')}\n\n内容检查没有通过：${byPath.size} 个文件中有 ${count('error')} 个错误${warnings}（共检查 ${files} 个文件）。`;
}
