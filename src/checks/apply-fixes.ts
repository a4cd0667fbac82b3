import type { TextFix } from '../model/issue.ts';

/**
 * Applies fixes to a text, from its end to its beginning; of two that overlap the first stays.
 *
 * @returns The text and how many were applied; the others can be found again in the fixed text.
 */
export function applyFixes(text: string, fixes: readonly TextFix[]): { text: string; applied: number } {
  const chosen: TextFix[] = [];
  for (const fix of [...fixes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (fix.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(fix);
  }
  const fixed = chosen.reduceRight(
    (result, { start, end, text: replacement }) => result.slice(0, start) + replacement + result.slice(end),
    text,
  );
  return { text: fixed, applied: chosen.length };
}
