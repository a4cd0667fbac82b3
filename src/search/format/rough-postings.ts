import type { Postings } from './postings.ts';
import { weak } from './text-mark.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** How often a word occurs on a page, as far as it makes a difference: at most this often. */
export const most = 6;

/** Stands for a word that occurs only weakly. */
const onlyWeakly = 7;

/** A page on which a word occurs, and how often other than weakly. */
export interface RoughPage {
  page: number;
  strong: number;
}

/**
 * Writes for each page the distance from the page before, times eight, plus how often a word occurs there, in two bytes
 * at most: all that ranking needs of a word that half the site has, for a twentieth of its places.
 *
 * @param pages Rising.
 */
export function encodeRough(pages: Iterable<RoughPage>): Uint8Array {
  const writer = new VarintWriter();
  let before = 0;
  for (const { page, strong } of pages) {
    writer.number(8 * (page - before) + (strong === 0 ? onlyWeakly : Math.min(strong, most)));
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
