import { countsIn } from '../../language/quantities/counts.ts';
import { parseQuantity } from '../../language/quantities/quantity.ts';
import { overlapping } from '../../language/spans.ts';
import { countedBy } from './counted.ts';
import { datesIn, timesIn } from './dates.ts';
import { isOwnPart, ownRows } from './own-parts.ts';

/** A count or an amount in a text. */
export interface Figure {
  /** Offset in the text. */
  index: number;
  /** As it stands there. */
  text: string;
  /** As it stands there, without spaces; `parseQuantity` reads it. Example: `50余条`. */
  wording: string;
  /** What it counts: the noun after it, else the words before it. May be empty. */
  counts: string;
}

/**
 * Whether a count is none of the library's figures: a part of the text, a name, a grade, a rank, the number of a
 * group.
 */
function isNoFigure(text: string, index: number, count: string): boolean {
  if (/^[一二两三四五六]级$|^[1-9]\s?组$/u.test(count)) return true;
  if (/[名位]$/u.test(count) && /前\s?$/u.test(text.slice(Math.max(0, index - 2), index))) return true; // 前三名
  return /^[一二两三四五六七八九十]/u.test(count) && isOwnPart(text, index, count.length);
}

/**
 * Finds the counts and amounts of a text: with unit and qualifier, without dates, times of day, ordinals, names and
 * what merely counts
 * the text's own parts.
 *
 * @param names Names that hold a numeral, such as known methods.
 */
export function figuresIn(text: string, names: ReadonlySet<string> = new Set()): Figure[] {
  const moments = [...datesIn(text), ...timesIn(text)].map(({ index, text: moment }) => ({
    start: index,
    end: index + moment.length,
  }));
  const isMoment = overlapping(moments);
  const isInOwnRow = overlapping(ownRows(text));
  const found = countsIn(text, names)
    .filter(({ index, count }) => !isMoment(index, index + count.length) && !isNoFigure(text, index, count))
    .filter(
      ({ index, count }) => !(/^[二两三四五六七八九十]{1,2}\D/u.test(count) && isInOwnRow(index, index + count.length)),
    )
    .map(({ index, count }) => ({
      index,
      text: count,
      length: count.length,
      wording: count.replace(/[\s　\u00a0]/g, ''),
    }))
    .filter(({ wording }) => parseQuantity(wording) !== undefined);
  const counted = countedBy(text, found);
  return found.map(({ index, text: typed, wording }, at) => ({
    index,
    text: typed,
    wording,
    counts: counted[at] ?? '',
  }));
}
