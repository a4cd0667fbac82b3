import type { Mark } from '../answer.ts';
import { fold, isFolded, type Simplifications } from '../text/fold.ts';
import type { Unit } from '../text/units.ts';

/** What to look for in a text. */
export interface Wanted {
  /** The whole query in a row; absent when only its words are wanted. */
  whole?: RegExp;
  words: readonly RegExp[];
  /** Folds traditional characters too. */
  simplify?: Simplifications;
}

/** Where a text answers a query. */
export interface Hits {
  /** Stretches to mark: in order, apart from each other. */
  marks: Mark[];
  /** The whole query stands here in a row, punctuation and spaces aside. */
  phrase: boolean;
  /** Numbers of the words that the text holds. */
  words: ReadonlySet<number>;
}

const between = String.raw`[^\p{L}\p{N}]*`;

/** A pattern that finds units in a row in folded text, whatever punctuation is between them. */
export const patternOf = (units: readonly Pick<Unit, 'text'>[]): RegExp => new RegExp(units.map(({ text }) => text).join(between), 'gu');

function joinOverlapping(marks: Mark[]): Mark[] {
  const joined: [number, number][] = [];
  for (const [start, end] of marks.sort(([a, b], [c, d]) => a - c || b - d)) {
    const last = joined[joined.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/**
 * Finds what a text has of a query.
 *
 * Where the whole query stands in a row, only that is marked; else every word, neighbours joined into one mark.
 */
export function findHits(source: string, { whole, words, simplify }: Wanted): Hits {
  const folded = isFolded(source) && !simplify ? undefined : fold(source, simplify);
  const text = folded?.text ?? source;
  const marksOf = (pattern: RegExp): Mark[] =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) =>
      folded ? [folded.starts[index] ?? 0, folded.ends[index + length - 1] ?? 0] : [index, index + length],
    );
  const phrases = whole ? marksOf(whole) : [];
  const found = words.map(marksOf);
  const marks = joinOverlapping(phrases.length > 0 ? phrases : found.flat());
  return { marks, phrase: phrases.length > 0, words: new Set(found.flatMap((own, word) => (own.length > 0 ? word : []))) };
}
