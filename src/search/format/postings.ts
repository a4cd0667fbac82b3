import { VarintReader, VarintWriter } from './varint.ts';

/**
 * Where a word occurs: for each page, rising, the places in it, rising. One flat list, because a common word has tens
 * of thousands.
 */
export interface Postings {
  /** Page numbers, rising. */
  pages: Uint32Array;
  /** For page `i`, its places are `places[ends[i - 1] ?? 0]` up to, not including, `places[ends[i]]`. */
  ends: Uint32Array;
  /** Places in units, counted over the page from 0. */
  places: Uint32Array;
  /**
   * One for each place. In names: what name it belongs to (see `name-mark.ts`). In running text: how it occurs
   * (see `text-mark.ts`).
   */
  marks: Uint32Array;
}

/** Where the words of some postings occur. */
export type PostingsKind = 'text' | 'names';

/** The places on the `index`-th page of a list: first and one past the last index into `places`. */
export const placesOf = ({ ends }: Postings, index: number): [from: number, to: number] => [
  index === 0 ? 0 : (ends[index - 1] ?? 0),
  ends[index] ?? 0,
];

/**
 * Writes postings: number of pages; for each the distance from the page before, doubled, plus one where the word occurs
 * once, else followed by how often; then the distances between places, in names each followed by its mark, in running
 * text times four plus the mark.
 */
export function encodePostings(postings: Postings, kind: PostingsKind): Uint8Array {
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
      const distance = (places[at] ?? 0) - place;
      const mark = marks[at] ?? 0;
      place += distance;
      if (kind === 'text') {
        writer.number(4 * distance + mark);
      } else {
        writer.number(distance);
        writer.number(mark);
      }
    }
  });
  return writer.result();
}

/**
 * Reads postings back.
 *
 * @throws {RangeError} When the bytes end too early.
 */
export function decodePostings(bytes: Uint8Array, kind: PostingsKind): Postings {
  const reader = new VarintReader(bytes);
  const count = reader.number();
  // Every page takes at least two bytes; a damaged count must not reserve gigabytes.
  if (count > bytes.length) throw new RangeError('The file names more pages than it holds');
  const pages = new Uint32Array(count);
  const ends = new Uint32Array(count);
  // Every place takes at least one byte.
  const places = new Uint32Array(bytes.length);
  const marks = new Uint32Array(bytes.length);
  let filled = 0;
  let page = 0;
  for (let index = 0; index < count; index += 1) {
    const head = reader.number();
    page += head >>> 1;
    pages[index] = page;
    let place = 0;
    for (let left = head & 1 ? 1 : reader.number(); left > 0; left -= 1) {
      const number = reader.number();
      place += kind === 'text' ? number >>> 2 : number;
      places[filled] = place;
      marks[filled] = kind === 'text' ? number & 3 : reader.number();
      filled += 1;
    }
    ends[index] = filled;
  }
  return { pages, ends, places: places.slice(0, filled), marks: marks.slice(0, filled) };
}
