import type { Postings } from './postings.ts';
import { weak } from './text-mark.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/**
 * How often a word occurs on a page, as far as it makes a difference: 0 for nowhere, else 1 to 6 times other than
 * weakly, six meaning six or more, or 7 for weakly only.
 */
export type RoughCount = number;

/** Highest number of times that is told from others. */
const most = 6;
const onlyWeakly = 7;

/** @param strong How often other than weakly. */
export const roughCount = (strong: number): RoughCount => (strong === 0 ? onlyWeakly : Math.min(strong, most));

/**
 * Writes for each page with the word the distance from the page before, times eight, plus how often, in two bytes at
 * most: all that ranking needs of a word that half the site has, for a twentieth of its places.
 *
 * @param counts By the number of the page.
 */
export function encodeRough(counts: ArrayLike<RoughCount>): Uint8Array {
  const writer = new VarintWriter();
  let before = 0;
  for (let page = 0; page < counts.length; page += 1) {
    const count = counts[page] ?? 0;
    if (count === 0) continue;
    writer.number(8 * (page - before) + count);
    before = page;
  }
  return writer.result();
}

/**
 * Reads them as postings whose places are all 0.
 *
 * @throws {RangeError} When the bytes end in the middle of a number.
 */
export function decodeRough(bytes: Uint8Array): Postings {
  const reader = new VarintReader(bytes);
  const pages = new Uint32Array(bytes.length);
  const ends = new Uint32Array(bytes.length);
  const marks = new Uint32Array(most * bytes.length);
  let [count, filled, page] = [0, 0, 0];
  for (; reader.at < bytes.length; count += 1) {
    const number = reader.number();
    page += number >>> 3;
    const often = number & 7;
    if (often === onlyWeakly) marks[filled] = weak;
    filled += often === onlyWeakly ? 1 : often;
    pages[count] = page;
    ends[count] = filled;
  }
  return {
    pages: pages.slice(0, count),
    ends: ends.slice(0, count),
    places: new Uint32Array(filled),
    marks: marks.slice(0, filled),
  };
}
