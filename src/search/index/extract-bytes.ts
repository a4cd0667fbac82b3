import { VarintReader, VarintWriter } from '../format/varint.ts';
import type { PageExtract } from './page-extract.ts';
import type { PageWords } from './page-words.ts';

/** What of an extract is not bytes already. */
type Facts = Omit<PageExtract, 'text' | 'inNames' | 'record'>;

/** Parts of an extract: its facts, its record, and five of each kind of words. */
const partsOfWords = 5;
const partCount = 2 + 2 * partsOfWords;

/** Numbers as this machine has them, by which the cache's version knows it. */
const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
const numbersOf = (bytes: Uint8Array): Uint32Array => new Uint32Array(new Uint8Array(bytes).buffer);

const textOf = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString();

const encodeWords = ({ keys, others, counts, high, low }: PageWords): Uint8Array[] => [
  bytesOf(keys),
  // No word contains the end of a line.
  Buffer.from(others.join('\n')),
  counts,
  high,
  low,
];

function decodeWords(parts: readonly Uint8Array[]): PageWords {
  const none = new Uint8Array(0);
  const [keys = none, others = none, counts = none, high = none, low = none] = parts;
  return { keys: numbersOf(keys), others: others.length > 0 ? textOf(others).split('\n') : [], counts, high, low };
}

/** Writes an extract as bytes: the length of each part, then the parts. */
export function encodeExtract({ text, inNames, record, ...facts }: PageExtract): Uint8Array {
  const parts = [Buffer.from(JSON.stringify(facts)), record, ...encodeWords(text), ...encodeWords(inNames)];
  const writer = new VarintWriter();
  for (const { length } of parts) writer.number(length);
  for (const part of parts) writer.bytes(part);
  return writer.result();
}

/**
 * Reads an extract back; its columns are views of the bytes. Words are read whenever they are asked for, so that memory
 * need not contain those of all pages.
 */
export function decodeExtract(bytes: Uint8Array): PageExtract {
  const reader = new VarintReader(bytes);
  const lengths = Array.from({ length: partCount }, () => reader.number());
  const [facts = bytes, record = bytes, ...words] = lengths.map((length) => reader.bytes(length));
  return {
    ...(JSON.parse(textOf(facts)) as Facts),
    get text() {
      return decodeWords(words.slice(0, partsOfWords));
    },
    get inNames() {
      return decodeWords(words.slice(partsOfWords));
    },
    record,
  };
}
