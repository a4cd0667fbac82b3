import { VarintReader, VarintWriter } from './varint.ts';

/**
 * Where a word stands: for each page, rising, the places in it, rising. One flat list, because a common word has tens of thousands.
 */
export interface Postings {
  /** Page numbers, rising. */
  pages: Uint32Array;
  /** For page `i`, its places are `places[ends[i - 1] ?? 0]` up to, not including, `places[ends[i]]`. */
  ends: Uint32Array;
  /** Places in units, counted over the page from 0. */
  places: Uint32Array;
  /** For words of names, what name each place belongs to (see `name-mark.ts`). */
  marks?: Uint32Array;
}

/** The places on the `index`-th page of a list: first and one past the last index into `places`. */
export const placesOf = ({ ends }: Postings, index: number): [from: number, to: number] => [index === 0 ? 0 : (ends[index - 1] ?? 0), ends[index] ?? 0];

/**
 * Writes postings: number of pages; for each the distance from the page before, doubled, plus one where the word stands there once,
 * else followed by how often; then the distances between places, each followed by its mark where there are marks.
 */
export function encodePostings(postings: Postings): Uint8Array {
  const { pages, places, marks } = postings;
  const writer = new VarintWriter();
  writer.number(pages.length);
  let page = 0;
  pages.forEach((next, index) => {
    const [from, to] = placesOf(postings, index);
    const once = to - from === 1;
    writer.number((next - page) * 2 + (once ? 1 : 0));
    if (!once) writer.number(to - from);
    page = next;
    let place = 0;
    for (let at = from; at < to; at += 1) {
      writer.number((places[at] ?? 0) - place);
      place = places[at] ?? 0;
      if (marks) writer.number(marks[at] ?? 0);
    }
  });
  return writer.result();
}

/**
 * Reads postings back.
 *
 * @param marked Whether each place has a mark.
 * @throws {RangeError} When the bytes end too early.
 */
export function decodePostings(bytes: Uint8Array, marked: boolean): Postings {
  const reader = new VarintReader(bytes);
  const count = reader.number();
  // Every page takes at least two bytes; a damaged count must not reserve gigabytes.
  if (count > bytes.length) throw new RangeError('The file names more pages than it holds');
  const pages = new Uint32Array(count);
  const ends = new Uint32Array(count);
  const places: number[] = [];
  const marks: number[] = [];
  let page = 0;
  for (let index = 0; index < count; index += 1) {
    const head = reader.number();
    page += head >>> 1;
    pages[index] = page;
    let place = 0;
    for (let left = head & 1 ? 1 : reader.number(); left > 0; left -= 1) {
      place += reader.number();
      places.push(place);
      if (marked) marks.push(reader.number());
    }
    ends[index] = places.length;
  }
  return { pages, ends, places: Uint32Array.from(places), ...(marked && { marks: Uint32Array.from(marks) }) };
}
