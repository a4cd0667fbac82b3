/** What an author says to switch a rule off for one line. */
export interface Ignore {
  /** Rule id as typed. */
  rule: string;
  /** Why; empty where none is given. */
  reason: string;
}

const form = /^\/\*\s*忽略\s+([\w-]+)\s*(?:[：:]\s*(.*?))?\s*\*\/$/su;

/**
 * Reads the one expression that content may contain, `{/* 忽略 typed-count：理由 *\/}`.
 *
 * @param expression What is between the braces.
 * @returns `undefined` for anything else. One comment and nothing after it: what runs is never taken for one.
 */
export function ignoreComment(expression: string): Ignore | undefined {
  const text = expression.trim();
  if (text.indexOf('*/') !== text.length - 2) return undefined;
  const match = form.exec(text);
  return match ? { rule: match[1] ?? '', reason: match[2] ?? '' } : undefined;
}
