import { VarintReader, VarintWriter } from './varint.ts';

/** A page as the index keeps it, for excerpts. */
export interface PageRecord {
  /** Address below the base path. */
  url: string;
  title: string;
  aliases: string[];
  /** Value of the filter that the index was made with as `typeFilter`. */
  type?: string;
  sections: {
    id?: string;
    title: string;
    blocks: string[];
    /** How many of the last blocks only repeat what other pages say; absent for none. */
    repeats?: number;
  }[];
  /** Its text has traditional characters. */
  traditional?: true;
}

/** First byte of a file of pages, so that no server or reader takes the file for gzip. */
const opening = 0;

/** A record as bytes, before packing. UTF-16 is longer than UTF-8, and a twelfth shorter once it is packed. */
export function recordBytes(record: PageRecord): Uint8Array {
  const text = JSON.stringify(record);
  const bytes = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 0xff;
    bytes[2 * at + 1] = unit >>> 8;
  }
  return bytes;
}

const utf16 = new TextDecoder('utf-16le');

/** Reads a record back. */
export const readRecord = (bytes: Uint8Array): PageRecord => JSON.parse(utf16.decode(bytes)) as PageRecord;

/**
 * Writes a file of consecutive pages: a byte 0, how many, the length of each, and the records, each packed by itself,
 * so that a page which has not changed need not be packed again.
 */
export function encodePageFile(packed: readonly Uint8Array[]): Uint8Array {
  const writer = new VarintWriter();
  writer.byte(opening);
  writer.number(packed.length);
  for (const { length } of packed) writer.number(length);
  for (const record of packed) writer.bytes(record);
  return writer.result();
}

/**
 * Reads a file of pages; the records stay packed.
 *
 * @throws {RangeError} When it is none, or ends too early.
 */
export function decodePageFile(bytes: Uint8Array): Uint8Array[] {
  const reader = new VarintReader(bytes);
  if (reader.number() !== opening) throw new RangeError('The file is none of pages');
  const count = reader.number();
  if (count > bytes.length) throw new RangeError('The file names more pages than it holds');
  const lengths = Array.from({ length: count }, () => reader.number());
  return lengths.map((length) => reader.bytes(length));
}
