import { analyze, type Token } from '../text/analyzer.ts';
import { fold } from '../text/fold.ts';

/** Longest query that is read, in UTF-16 units; the rest is cut off. */
export const longestQuery = 200;

/** What a reader typed, taken apart for the engine. */
export interface Query {
  /** The text as typed, cut and trimmed. */
  text: string;
  /** Words that a page should hold, in order, without repeats. */
  tokens: readonly Token[];
  /** Words that stand side by side where the text says exactly this; empty when the query is a single character. */
  phrase: readonly string[];
  /** The query as a name: letters and digits only, folded. Empty when nothing can be searched. */
  key: string;
}

/** Text as a name: folded, without spaces and punctuation. `“三找差” ` and `三找差` are one name. */
export function nameKey(text: string): string {
  return fold(text).text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether index words that only begin with this word match it too: `三` finds `三找`, `app` finds `apps`. */
export function matchesByPrefix({ kind }: Token): boolean {
  return kind === 'single' || kind === 'word';
}

/**
 * Reads a query with the index's own analyzer.
 *
 * The tail of a run is left out, because in the index another character may follow it. Inside a phrase of several runs it stays:
 * there the index has it too.
 */
export function readQuery(typed: string): Query {
  const text = typed.slice(0, longestQuery).trim();
  const all = analyze(text);
  const seen = new Set<string>();
  const tokens = all.filter(({ kind, word }) => kind !== 'tail' && !seen.has(word) && seen.add(word));
  const phrase = all.map(({ word }) => word);
  const last = all[all.length - 1];
  if (last && (last.kind === 'tail' || last.kind === 'single')) phrase.pop();
  return { text, tokens, phrase, key: nameKey(text) };
}

/** What some words of a query stand for, in its own writing; words that overlap are one part. */
export function wordingOf(text: string, tokens: readonly Token[]): string[] {
  const parts: { start: number; end: number }[] = [];
  for (const { start, end } of tokens) {
    const last = parts[parts.length - 1];
    if (last && start < last.end) last.end = end;
    else parts.push({ start, end });
  }
  return parts.map(({ start, end }) => text.slice(start, end));
}
