import { VarintReader, VarintWriter } from './varint.ts';

/** A word with its encoded postings: where it occurs in running text, and where in names. Either may be empty. */
export interface WordEntry {
  word: string;
  text: Uint8Array;
  names: Uint8Array;
}

/**
 * Writes a file of words in rising order: how many; for each the number of UTF-16 units shared with the word before,
 * the rest as UTF-8 with its length in bytes, the lengths of its two postings; then all postings in the same order.
 */
export function encodeWordFile(entries: readonly WordEntry[]): Uint8Array {
  const writer = new VarintWriter();
  const encoder = new TextEncoder();
  writer.number(entries.length);
  let before = '';
  for (const { word, text, names } of entries) {
    let shared = 0;
    while (shared < before.length && before[shared] === word[shared]) shared += 1;
    // A pair of surrogates is never cut.
    if (shared > 0 && (word.charCodeAt(shared - 1) & 0xfc00) === 0xd800) shared -= 1;
    const rest = encoder.encode(word.slice(shared));
    writer.number(shared);
    writer.number(rest.length);
    writer.bytes(rest);
    writer.number(text.length);
    writer.number(names.length);
    before = word;
  }
  for (const { text, names } of entries) {
    writer.bytes(text);
    writer.bytes(names);
  }
  return writer.result();
}

/**
 * Reads a file of words; the postings stay encoded until they are asked for.
 *
 * @throws {RangeError} When the bytes end too early.
 */
export function decodeWordFile(bytes: Uint8Array): WordEntry[] {
  const reader = new VarintReader(bytes);
  const decoder = new TextDecoder();
  const count = reader.number();
  const heads: { word: string; text: number; names: number }[] = [];
  let before = '';
  for (let index = 0; index < count; index += 1) {
    const word = before.slice(0, reader.number()) + decoder.decode(reader.bytes(reader.number()));
    heads.push({ word, text: reader.number(), names: reader.number() });
    before = word;
  }
  return heads.map(({ word, text, names }) => ({ word, text: reader.bytes(text), names: reader.bytes(names) }));
}
