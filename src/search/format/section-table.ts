import { VarintReader, VarintWriter } from './varint.ts';

/** Where sections begin, for all pages. */
export interface SectionTable {
  /** Page `i` has the starts from `ends[i - 1] ?? 0` up to, not including, `ends[i]`. */
  ends: Uint32Array;
  /** Places as in `Postings`, rising within a page. */
  starts: Uint32Array;
}

/** Writes for each page how many sections it has, and the distances between their starts. */
export function encodeSections(pages: readonly (readonly number[])[]): Uint8Array {
  const writer = new VarintWriter();
  writer.number(pages.length);
  for (const starts of pages) {
    writer.number(starts.length);
    starts.forEach((start, index) => writer.number(start - (starts[index - 1] ?? 0)));
  }
  return writer.result();
}

/** @throws {RangeError} When the bytes end too early. */
export function decodeSections(bytes: Uint8Array): SectionTable {
  const reader = new VarintReader(bytes);
  const count = reader.number();
  // Every page takes a byte.
  if (count > bytes.length) throw new RangeError('The file names more pages than it holds');
  const ends = new Uint32Array(count);
  const starts = new Uint32Array(bytes.length);
  let filled = 0;
  for (let page = 0; page < count; page += 1) {
    let start = 0;
    for (let left = reader.number(); left > 0; left -= 1) starts[filled++] = start += reader.number();
    ends[page] = filled;
  }
  return { ends, starts: starts.slice(0, filled) };
}

/** Where the sections of a page begin. */
export const sectionsOf = ({ ends, starts }: SectionTable, page: number): Uint32Array =>
  starts.subarray(page === 0 ? 0 : ends[page - 1], ends[page]);
