import type { ContentDocument } from '../markdown/document.ts';
import { compareIssues, type ContentIssue } from '../model/issue.ts';
import { indexContent } from './content-index.ts';
import type { Finding, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { typedCountsInBodies } from './typed-count.ts';

function toIssue({ id, severity }: Pick<Rule, 'id' | 'severity'>, { document, offset, message }: Finding): ContentIssue {
  return { rule: id, severity, path: document.path, ...(offset !== undefined && document.placeAt(offset)), message };
}

/**
 * Applies rules to the whole library.
 *
 * @param documents Every document, readable or not.
 * @param applied Rules to apply. Default: all.
 * @returns Everything found, by file, line and column; empty when the library is in order.
 */
export function runChecks(documents: readonly ContentDocument[], applied: readonly Rule[] = rules): ContentIssue[] {
  const content = indexContent(documents);
  return applied.flatMap((rule) => [...rule.check(content)].map((finding) => toIssue(rule, finding))).sort(compareIssues);
}

/** Counts typed by hand in case bodies, each with its place; must be empty. */
export function typedCounts(documents: readonly ContentDocument[]): { path: string; line: number; column: number; count: string }[] {
  return typedCountsInBodies(indexContent(documents)).map(({ document, offset = 0, count }) => ({ path: document.path, ...document.placeAt(offset), count }));
}
