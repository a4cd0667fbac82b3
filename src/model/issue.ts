/** One thing wrong with the content, at a place that the author can open. */
export interface ContentIssue {
  /** Permanent id of the rule. Example: `unknown-reference`. */
  rule: string;
  severity: 'error' | 'warning';
  /** File, relative to the project, with forward slashes. */
  path: string;
  /** Line from 1; absent when the place is not known. */
  line?: number;
  /** Column from 1, in UTF-16 units; absent when the place is not known. */
  column?: number;
  /** Chinese: what is wrong, and what to write instead. */
  message: string;
  /** A change that fixes it without changing what the text says. */
  fix?: TextFix;
}

/** A stretch of a file to replace; offsets count from 0 in the text without byte order mark. */
export interface TextFix {
  start: number;
  end: number;
  text: string;
}

/** Orders issues by file, line and column, so that reports are stable. */
export function compareIssues(a: ContentIssue, b: ContentIssue): number {
  return (
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
