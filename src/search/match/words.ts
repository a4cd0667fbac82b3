import { isNowhere } from './found.ts';
import type { IndexReader } from './index-reader.ts';
import { findPhrase, splitPhrase, type TermPiece } from './phrase.ts';
import type { Word } from './proximity.ts';
import { termOf, type Query, type Term } from './query.ts';
import { contentRows, untie } from './question.ts';

/** A word of a query that occurs somewhere on the site, in a row. */
export interface FoundWord extends Word, Term {}

/** A query's words: those that occur somewhere, and the wording of those that occur nowhere. */
export interface QueryWords {
  words: FoundWord[];
  missing: string[];
  /** Some term occurs nowhere as it was typed. */
  changed: boolean;
}

/**
 * A term's words: itself where it occurs somewhere, else its content words, else the longest rows of it that occur
 * somewhere.
 */
async function wordsOfTerm(reader: IndexReader, term: Term, text: string): Promise<QueryWords> {
  const found = await findPhrase(reader, term.units);
  if (!isNowhere(found)) return { words: [{ ...term, found, length: term.units.length }], missing: [], changed: false };
  const rows = contentRows(term.units);
  const parts = rows.length === 1 && rows[0]?.length === term.units.length ? untie(term.units) : rows;
  if (parts.length > 1 || parts[0]?.length !== term.units.length) {
    return {
      ...joined(await Promise.all(parts.map((row) => wordsOfTerm(reader, termOf(row, text), text)))),
      changed: true,
    };
  }
  const pieces = await splitPhrase(reader, term.units);
  const termOfPiece = ({ from, to }: Pick<TermPiece, 'from' | 'to'>): Term => termOf(term.units.slice(from, to), text);
  return {
    words: pieces
      .filter((piece) => !isNowhere(piece.found))
      .map((piece) => ({ ...termOfPiece(piece), found: piece.found, length: piece.to - piece.from })),
    missing: runs(pieces.filter((piece) => isNowhere(piece.found))).map((run) => termOfPiece(run).wording),
    changed: true,
  };
}

/** Pieces that touch, as one. */
function runs(pieces: readonly TermPiece[]): { from: number; to: number }[] {
  const joinedRuns: { from: number; to: number }[] = [];
  for (const { from, to } of pieces) {
    const last = joinedRuns[joinedRuns.length - 1];
    if (last?.to === from) last.to = to;
    else joinedRuns.push({ from, to });
  }
  return joinedRuns;
}

function joined(parts: readonly QueryWords[]): QueryWords {
  return {
    words: parts.flatMap(({ words }) => words),
    missing: parts.flatMap(({ missing }) => missing),
    changed: parts.some(({ changed }) => changed),
  };
}

/** Takes a query apart into words that occur somewhere on the site; each word once. */
export async function queryWords(reader: IndexReader, { terms, text }: Query): Promise<QueryWords> {
  const { words, missing, changed } = joined(await Promise.all(terms.map((term) => wordsOfTerm(reader, term, text))));
  const seen = new Set<string>();
  const key = ({ units }: Term): string => units.map((unit) => unit.text).join(' ');
  return {
    words: words.filter((word) => !seen.has(key(word)) && seen.add(key(word))),
    missing: [...new Set(missing)],
    changed,
  };
}
