import type { PostingsColumns } from './postings.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** A word with its encoded postings: where it occurs in running text, and where in names. Either may be empty. */
export interface WordEntry {
  word: string;
  text: PostingsColumns;
  names: PostingsColumns;
}

/** Number of columns of a file: heads, high and low bytes of running text, heads and high bytes of names. */
export const columnCount = 5;

/** Words in rising order with the columns of their postings, the bytes of all words one after another. */
export interface WordColumns {
  words: readonly string[];
  /** For each column how many bytes each word has in it. */
  lengths: readonly Uint32Array[];
  bytes: readonly Uint8Array[];
}

/**
 * Writes a file of words in rising order: how many; for each the number of UTF-16 units shared with the word before,
 * the rest as UTF-8 with its length in bytes, the lengths of its columns; then the columns.
 */
export function encodeWordFile({ words, lengths, bytes }: WordColumns): Uint8Array {
  const writer = new VarintWriter();
  writer.number(words.length);
  let before = '';
  words.forEach((word, index) => {
    writer.textAfter(before, word);
    for (const column of lengths) writer.number(column[index] ?? 0);
    before = word;
  });
  for (const column of bytes) writer.bytes(column);
  return writer.result();
}

/**
 * Reads a file of words; the postings stay encoded until they are asked for.
 *
 * @throws {RangeError} When the bytes end too early.
 */
export function decodeWordFile(bytes: Uint8Array): WordEntry[] {
  const reader = new VarintReader(bytes);
  const count = reader.number();
  const heads: { word: string; lengths: number[] }[] = [];
  let word = '';
  for (let index = 0; index < count; index += 1) {
    word = reader.textAfter(word);
    heads.push({ word, lengths: Array.from({ length: columnCount }, () => reader.number()) });
  }
  const columns = Array.from({ length: columnCount }, (_, column) =>
    heads.map(({ lengths }) => reader.bytes(lengths[column] ?? 0)),
  );
  const none = new Uint8Array(0);
  const of = (column: number, index: number): Uint8Array => columns[column]?.[index] ?? none;
  return heads.map((head, index) => ({
    word: head.word,
    text: { heads: of(0, index), high: of(1, index), low: of(2, index) },
    names: { heads: of(3, index), high: of(4, index), low: none },
  }));
}
