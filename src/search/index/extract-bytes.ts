import { VarintReader, VarintWriter } from '../format/varint.ts';
import type { PageExtract } from './page-extract.ts';
import type { PageWords } from './page-words.ts';

/** What of an extract is not bytes already. */
interface Facts extends Omit<PageExtract, 'text' | 'inNames' | 'record'> {
  others: [text: readonly string[], inNames: readonly string[]];
}

/** Numbers as this machine has them, by which the cache's version knows it. */
const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
const numbersOf = (bytes: Uint8Array): Uint32Array => new Uint32Array(new Uint8Array(bytes).buffer);

/** Writes an extract as bytes: the length of each part, then the parts. */
export function encodeExtract({ text, inNames, record, ...rest }: PageExtract): Uint8Array {
  const facts: Facts = {
    ...rest,
    others: [text.others, inNames.others],
  };
  const partsOf = ({ keys, counts, high, low }: PageWords): Uint8Array[] => [bytesOf(keys), counts, high, low];
  const parts = [Buffer.from(JSON.stringify(facts)), record, ...partsOf(text), ...partsOf(inNames)];
  const writer = new VarintWriter();
  for (const { length } of parts) writer.number(length);
  for (const part of parts) writer.bytes(part);
  return writer.result();
}

/** Reads an extract back; its columns are views of the bytes. */
export function decodeExtract(bytes: Uint8Array): PageExtract {
  const reader = new VarintReader(bytes);
  const lengths = Array.from({ length: 10 }, () => reader.number());
  const [facts, record, ...columns] = lengths.map((length) => reader.bytes(length));
  const { others, ...rest } = JSON.parse(Buffer.from(facts ?? []).toString()) as Facts;
  const none = new Uint8Array(0);
  const wordsFrom = (at: number, own: readonly string[]): PageWords => ({
    keys: numbersOf(columns[at] ?? none),
    others: own,
    counts: columns[at + 1] ?? none,
    high: columns[at + 2] ?? none,
    low: columns[at + 3] ?? none,
  });
  return {
    ...rest,
    text: wordsFrom(0, others[0]),
    inNames: wordsFrom(4, others[1]),
    record: record ?? none,
  };
}
