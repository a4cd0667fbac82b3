import type { ContentDocument } from '../markdown/document.ts';
import { compareIssues, type ContentIssue } from '../model/issue.ts';
import { indexContent, isDraft } from '../library/content-index.ts';
import { ignoreComplaint } from './ignore-complaint.ts';
import { ignoredLines, type IgnoredLine } from './ignores.ts';
import type { Finding, Rule } from './rule.ts';
import { rules } from './all-rules.ts';
import { noContext, type CheckContext } from '../library/check-context.ts';
import { typedCountsInBodies } from './rules/typed-count.ts';

function toIssue(
  { id, severity, allowsDrafts }: Pick<Rule, 'id' | 'severity' | 'allowsDrafts'>,
  { document, offset, message, fix }: Finding,
): ContentIssue {
  return {
    rule: id,
    severity: allowsDrafts && isDraft(document) ? 'warning' : severity,
    path: document.path,
    ...(offset !== undefined && document.positionAt(offset)),
    message,
    ...(fix && { fix }),
  };
}

/** Takes out what authors have switched off, and reports comments that switch off nothing. */
function withoutIgnored(
  documents: readonly ContentDocument[],
  issues: readonly ContentIssue[],
  applied: readonly Rule[],
): ContentIssue[] {
  const byPath = new Map(documents.map((document) => [document.path, ignoredLines(document)]));
  const used = new Set<IgnoredLine>();
  const kept = issues.filter(({ rule, path, line }) => {
    const ignored = (byPath.get(path) ?? []).find(
      (candidate) => candidate.rule === rule && candidate.line === line && candidate.reason !== '',
    );
    const holds = ignored !== undefined && applied.find(({ id }) => id === rule)?.mayBeIgnored === true;
    if (holds) used.add(ignored);
    return !holds;
  });
  const misused = documents.flatMap((document) =>
    (byPath.get(document.path) ?? []).flatMap((ignored): ContentIssue[] => {
      const message = used.has(ignored) ? undefined : ignoreComplaint(ignored, rules);
      return message === undefined
        ? []
        : [
            {
              rule: 'ignore-comment',
              severity: 'error',
              path: document.path,
              ...document.positionAt(ignored.offset),
              message,
            },
          ];
    }),
  );
  // With a single rule, needless comments cannot be determined.
  return applied === rules ? [...kept, ...misused] : kept;
}

/**
 * Applies rules to the whole library.
 *
 * @param documents Every document, readable or not.
 * @param applied Rules to apply. Default: all.
 * @param context What the rules know besides the content. Default: nothing.
 * @returns Everything found, by file, line and column; empty when the library is in order.
 */
export function runChecks(
  documents: readonly ContentDocument[],
  applied: readonly Rule[] = rules,
  context: CheckContext = noContext,
): ContentIssue[] {
  const content = indexContent(documents, context);
  const issues = applied.flatMap((rule) => [...rule.check(content)].map((finding) => toIssue(rule, finding)));
  return withoutIgnored(documents, issues, applied).sort(compareIssues);
}

/** Counts typed by hand in case bodies, each with its place; must be empty. */
export function typedCounts(
  documents: readonly ContentDocument[],
): { path: string; line: number; column: number; count: string }[] {
  return typedCountsInBodies(indexContent(documents)).map(({ document, offset = 0, count }) => ({
    path: document.path,
    ...document.positionAt(offset),
    count,
  }));
}
