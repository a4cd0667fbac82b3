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

/** Of a word that occurs nowhere. */
export const noPostings: Postings = {
  pages: new Uint32Array(0),
  ends: new Uint32Array(0),
  places: new Uint32Array(0),
  marks: new Uint32Array(0),
};

/** Where the words of some postings occur. */
export type PostingsKind = 'text' | 'names';

/**
 * Encoded postings, like bytes with like, which packs an eighth better than page after page.
 *
 * `heads` has for each page the distance from the page before, doubled, plus one where the word occurs once, else
 * followed by how often. In running text each occurrence is the number `4 * distance + mark`: its lowest eight bits are
 * in `low`, the others in `high`. In names `high` has the distance and then the mark, `low` nothing.
 */
export interface PostingsColumns {
  heads: Uint8Array;
  high: Uint8Array;
  low: Uint8Array;
}

/** Writes one place of a word, `distance` units after the one before on its page. */
export function writePlace(
  { high, low }: { high: VarintWriter; low: VarintWriter },
  kind: PostingsKind,
  distance: number,
  mark: number,
): void {
  if (kind === 'names') {
    high.number(distance);
    high.number(mark);
  } else {
    const number = 4 * distance + mark;
    high.number(number >>> 8);
    low.byte(number & 0xff);
  }
}

/** The places on the `index`-th page of a list: first and one past the last index into `places`. */
export const placesOf = ({ ends }: Postings, index: number): [from: number, to: number] => [
  index === 0 ? 0 : (ends[index - 1] ?? 0),
  ends[index] ?? 0,
];

/** Encodes postings of one word in names. */
export function encodeNames(postings: Postings): Pick<PostingsColumns, 'heads' | 'high'> {
  const [heads, high, low] = [new VarintWriter(), new VarintWriter(), new VarintWriter()];
  let before = 0;
  postings.pages.forEach((page, index) => {
    const [from, to] = placesOf(postings, index);
    heads.number(2 * (page - before) + (to - from === 1 ? 1 : 0));
    if (to - from !== 1) heads.number(to - from);
    before = page;
    let last = 0;
    for (let at = from; at < to; at += 1) {
      const place = postings.places[at] ?? 0;
      writePlace({ high, low }, 'names', place - last, postings.marks[at] ?? 0);
      last = place;
    }
  });
  return { heads: heads.result(), high: high.result() };
}

/** Calls with each page of encoded heads and how often the word occurs there. */
export function eachPage(heads: Uint8Array, act: (page: number, count: number) => void): void {
  const reader = new VarintReader(heads);
  for (let page = 0; reader.at < heads.length;) {
    const head = reader.number();
    page += head >>> 1;
    act(page, head & 1 ? 1 : reader.number());
  }
}

/**
 * Reads encoded postings.
 *
 * @throws {RangeError} When the columns do not fit together.
 */
export function decodePostings(columns: PostingsColumns, kind: PostingsKind): Postings {
  const { low } = columns;
  const heads = new VarintReader(columns.heads);
  const high = new VarintReader(columns.high);
  // Every page and every place takes at least one byte, so that damaged counts reserve no gigabytes.
  const pages = new Uint32Array(columns.heads.length);
  const ends = new Uint32Array(columns.heads.length);
  const places = new Uint32Array(columns.high.length);
  const marks = new Uint32Array(columns.high.length);
  let filled = 0;
  let count = 0;
  for (let page = 0; heads.at < columns.heads.length; count += 1) {
    const head = heads.number();
    page += head >>> 1;
    pages[count] = page;
    let place = 0;
    for (let left = head & 1 ? 1 : heads.number(); left > 0; left -= 1) {
      const first = high.number();
      const byte = low[filled] ?? 0;
      place += kind === 'text' ? first * 64 + (byte >>> 2) : first;
      places[filled] = place;
      marks[filled] = kind === 'text' ? byte & 3 : high.number();
      filled += 1;
    }
    ends[count] = filled;
  }
  if (high.at !== columns.high.length || (kind === 'text' && filled !== low.length))
    throw new RangeError('The file has other places than its pages say');
  return {
    pages: pages.slice(0, count),
    ends: ends.slice(0, count),
    places: places.slice(0, filled),
    marks: marks.slice(0, filled),
  };
}
