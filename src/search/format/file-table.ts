import { VarintReader, VarintWriter } from './varint.ts';

/** Bytes of a file's name: with fewer, two releases would soon have different files of one name. */
const nameBytes = 5;

/** Name of a file of words or pages, which is all that is kept of it in a table. */
export type FileSum = Uint8Array;

/** Takes the name of a file from a hash of its content, from byte `at` on. */
export const sumFrom = (hash: Uint8Array, at = 0): FileSum => hash.slice(at, at + nameBytes);

/** Path of a file of words or pages below the index's folder. */
export function pathOf(folder: 'words' | 'pages', sum: FileSum): string {
  return `${folder}/${[...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('')}.bin`;
}

/** A file of words: the first of them, its name, and its size in bytes, rounded up to a multiple of `sizeUnit`. */
export interface WordFileName {
  first: string;
  sum: FileSum;
  size: number;
}

const sizeUnit = 512;

/** Writes a table of word files in rising order: each first word after the one before, its name and its size. */
export function encodeWordTable(files: readonly WordFileName[]): Uint8Array {
  const writer = new VarintWriter();
  let before = '';
  for (const { first, sum, size } of files) {
    writer.textAfter(before, first);
    writer.bytes(sum);
    writer.number(Math.ceil(size / sizeUnit));
    before = first;
  }
  return writer.result();
}

/** @throws {RangeError} When the bytes end too early. */
export function decodeWordTable(bytes: Uint8Array): WordFileName[] {
  const reader = new VarintReader(bytes);
  const files: WordFileName[] = [];
  for (let first = ''; reader.at < bytes.length;) {
    first = reader.textAfter(first);
    files.push({ first, sum: reader.bytes(nameBytes), size: sizeUnit * reader.number() });
  }
  return files;
}

/** A file of consecutive pages: how many, and its name. */
export interface PageFileName {
  pages: number;
  sum: FileSum;
}

/** Writes a table of page files in the order of the pages. */
export function encodePageTable(files: readonly PageFileName[]): Uint8Array {
  const writer = new VarintWriter();
  for (const { pages, sum } of files) {
    writer.number(pages);
    writer.bytes(sum);
  }
  return writer.result();
}

/** @throws {RangeError} When the bytes end too early. */
export function decodePageTable(bytes: Uint8Array): PageFileName[] {
  const reader = new VarintReader(bytes);
  const files: PageFileName[] = [];
  while (reader.at < bytes.length) files.push({ pages: reader.number(), sum: reader.bytes(nameBytes) });
  return files;
}
