import type { Simplifications } from '../text/fold.ts';
import { unitsOf, type IndexUnit } from '../text/units.ts';

/** Longest query that is read, in UTF-16 units; the rest is cut off. */
export const maxQueryLength = 200;

/** Units of a query that belong together, and how the reader wrote them. */
export interface Term {
  units: readonly IndexUnit[];
  wording: string;
}

/** What a reader typed, taken apart. */
export interface Query {
  /** The text as typed, cut and trimmed. */
  text: string;
  /** The whole query as one row. */
  whole: Term;
  /** Its parts between spaces. */
  terms: Term[];
}

/** A stretch of units as a term; the wording is the text from the first to the last of them. */
export function termOf(units: readonly IndexUnit[], text: string): Term {
  return { units, wording: text.slice(units[0]?.start ?? 0, units[units.length - 1]?.end ?? 0) };
}

/**
 * Reads a query.
 *
 * @param simplify Folds traditional characters too.
 */
export function readQuery(typed: string, simplify?: Simplifications): Query {
  const text = typed.slice(0, maxQueryLength).trim();
  const units = unitsOf(text, simplify);
  const terms: IndexUnit[][] = [];
  let end = 0;
  for (const unit of units) {
    const apart = terms.length === 0 || /\s/.test(text.slice(end, unit.start));
    if (apart) terms.push([unit]);
    else terms[terms.length - 1]?.push(unit);
    end = unit.end;
  }
  return { text, whole: termOf(units, text), terms: terms.map((term) => termOf(term, text)) };
}
