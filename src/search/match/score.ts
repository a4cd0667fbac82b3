import { decodeMark, nameKinds, type NameKind } from '../format/name-mark.ts';
import { placesOf, type Postings } from '../format/postings.ts';
import { weak } from '../format/text-mark.ts';
import type { Found } from './found.ts';

/**
 * What each way of answering counts. Each way beats all below it whatever else speaks for a page; the rest of a score,
 * from 0 to below 1, orders the pages that answer in the same way.
 */
export const tiers = {
  title: { whole: 9, part: 6 },
  alias: { whole: 8, part: 5 },
  heading: { whole: 7, part: 4 },
  text: 3,
  named: 2.5,
  oneSection: 1.5,
  scattered: 0.5,
  read: 0.45,
} as const;

/** Units that a reader sees before scrolling on, roughly: a page that says something there is about it. */
const screenLength = 500;

/** Keeps a share below the next tier. */
const share = (value: number): number => Math.min(0.999, Math.max(0, value));

/** Index of a page in postings, or -1. */
export function indexOfPage({ pages }: Postings, page: number): number {
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle] ?? 0) < page) low = middle + 1;
    else high = middle;
  }
  return pages[low] === page ? low : -1;
}

/** Score of a name that contains a row of units: more the more of the name the row is. */
function nameScore(mark: number, length: number): number {
  const { kind, first, length: nameLength } = decodeMark(mark);
  const whole = first && nameLength === length;
  return whole
    ? tiers[kind].whole
    : tiers[kind].part + share(0.9 * (length / Math.max(nameLength, 1)) + (first ? 0.05 : 0));
}

/** Kinds of name in which something occurs on a page. */
export function nameKindsOn(names: Postings, page: number): Set<NameKind> {
  const kinds = new Set<NameKind>();
  const index = indexOfPage(names, page);
  if (index < 0) return kinds;
  const [from, to] = placesOf(names, index);
  for (let at = from; at < to; at += 1) kinds.add(nameKinds[(names.marks[at] ?? 0) & 3] ?? 'heading');
  return kinds;
}

/**
 * Scores a page by a row of units that occurs on it: the best name that contains it, else whether the text itself says
 * it without punctuation in between, how often, and on which screen first.
 *
 * @param length Units in the row.
 * @returns 3 to below 10; 0 when the page does not contain it.
 */
export function phraseScore({ text, names }: Found, page: number, length: number): number {
  let best = 0;
  const inNames = indexOfPage(names, page);
  if (inNames >= 0) {
    const [from, to] = placesOf(names, inNames);
    for (let at = from; at < to; at += 1) best = Math.max(best, nameScore(names.marks[at] ?? 0, length));
  }
  const inText = indexOfPage(text, page);
  if (inText < 0) return best;
  const [from, to] = placesOf(text, inText);
  const all = [...text.places.subarray(from, to)];
  const strong = all.filter((_, index) => ((text.marks[from + index] ?? 0) & weak) === 0);
  const often = strong.length || all.length;
  // In a name and in the text is a little better than in a name alone.
  if (best > 0) return Math.floor(best) + share(best - Math.floor(best) + (0.04 * often) / (often + 2));
  const screen = Math.floor((strong[0] ?? all[0] ?? 0) / screenLength);
  return tiers.text + share((strong.length > 0 ? 0.5 : 0) + (0.4 * often) / (often + 2) + 0.09 / (1 + screen));
}
