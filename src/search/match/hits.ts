import type { MarkRange } from '../answer.ts';
import { fold, isFolded, type Simplifications } from '../text/fold.ts';
import { isLetter, type IndexUnit } from '../text/units.ts';

/** What to look for in a text. */
export interface Wanted {
  /** The whole query in a row; absent when only its words are wanted. */
  whole?: Pattern;
  words: readonly Pattern[];
  /** Folds traditional characters too. */
  simplify?: Simplifications;
}

/** Where a text answers a query. */
export interface Hits {
  /** Stretches to mark: in order, apart from each other. */
  marks: MarkRange[];
  /** The whole query occurs here in a row, punctuation and spaces aside. */
  phrase: boolean;
  /** Numbers of the words that the text contains. */
  words: ReadonlySet<number>;
}

/** Units to find in a row in folded text, whatever punctuation is between them. */
export type Pattern = readonly string[];

export const patternOf = (units: readonly Pick<IndexUnit, 'text'>[]): Pattern => units.map(({ text }) => text);

/**
 * Where a row that begins at a place ends; 0 where the row does not occur there.
 *
 * A regular expression could say this, but compiling what is no letter in any script takes longer than the search.
 */
function endOfRow(text: string, pattern: Pattern, at: number): number {
  let end = at;
  for (const unit of pattern) {
    while (!text.startsWith(unit, end)) {
      const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
      if (end === at || end >= text.length || isLetter(character)) return 0;
      end += character.length;
    }
    end += unit.length;
  }
  return end;
}

/** Every place of a row in folded text, apart from each other. */
function placesIn(text: string, pattern: Pattern): MarkRange[] {
  const places: MarkRange[] = [];
  const [first] = pattern;
  if (!first) return places;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at)) {
    const end = endOfRow(text, pattern, at);
    if (end > 0) places.push([at, end]);
    at = end || at + first.length;
  }
  return places;
}

function joinOverlapping(marks: MarkRange[]): MarkRange[] {
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
 * Where the whole query occurs in a row, only that is marked; else every word, neighbours joined into one mark.
 */
export function findHits(source: string, { whole, words, simplify }: Wanted): Hits {
  const folded = isFolded(source) && !simplify ? undefined : fold(source, simplify);
  const text = folded?.text ?? source;
  const marksOf = (pattern: Pattern): MarkRange[] =>
    placesIn(text, pattern).map(([start, end]) =>
      folded ? [folded.starts[start] ?? 0, folded.ends[end - 1] ?? 0] : [start, end],
    );
  const phrases = whole ? marksOf(whole) : [];
  const found = words.map(marksOf);
  const marks = joinOverlapping(phrases.length > 0 ? phrases : found.flat());
  return {
    marks,
    phrase: phrases.length > 0,
    words: new Set(found.flatMap((own, word) => (own.length > 0 ? word : []))),
  };
}
