import type { ContentIssue } from '../model/issue.ts';
import { rules } from './all-rules.ts';
import { ignoreComplaint } from './ignore-complaint.ts';
import type { IgnoredLine } from './ignores.ts';
import type { Rule } from './rule.ts';

/** A document's lines for which rules were switched off. */
export interface DocumentIgnores {
  path: string;
  ignored: readonly IgnoredLine[];
  positionAt(offset: number): Pick<ContentIssue, 'line' | 'column'>;
}

/**
 * Takes out what authors have switched off, and reports comments that switch off nothing.
 *
 * @param documents Those with such comments; others may be left out.
 * @param issues What the applied rules found, in any order.
 */
export function applyIgnores(
  documents: readonly DocumentIgnores[],
  issues: readonly ContentIssue[],
  applied: readonly Rule[],
): ContentIssue[] {
  const byPath = new Map(documents.map(({ path, ignored }) => [path, ignored]));
  const mayBeIgnored = new Set(applied.filter((rule) => rule.mayBeIgnored).map(({ id }) => id));
  const used = new Set<IgnoredLine>();
  const kept = issues.filter(({ rule, path, line }) => {
    const ignored = byPath
      .get(path)
      ?.find((candidate) => candidate.rule === rule && candidate.line === line && candidate.reason !== '');
    if (!ignored || !mayBeIgnored.has(rule)) return true;
    used.add(ignored);
    return false;
  });
  // With a single rule, needless comments cannot be determined.
  if (applied !== rules) return kept;
  const misused = documents.flatMap(({ path, ignored, positionAt }) =>
    ignored.flatMap((line): ContentIssue[] => {
      const message = used.has(line) ? undefined : ignoreComplaint(line, rules);
      return message === undefined
        ? []
        : [{ rule: 'ignore-comment', severity: 'error', path, ...positionAt(line.offset), message }];
    }),
  );
  return [...kept, ...misused];
}
