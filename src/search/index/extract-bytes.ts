import { VarintReader, VarintWriter } from '../format/varint.ts';
import type { PageExtract } from './page-extract.ts';
import type { PageWords } from './page-words.ts';

/** What of an extract is not bytes already. */
interface Facts extends Omit<PageExtract, 'text' | 'inNames' | 'record' | 'names'> {
  /** Text, kind, units and readings of each name; the latter joined by spaces, which none contains. */
  names: [text: string, kind: PageExtract['names'][number]['kind'], units: string, readings: string][];
  others: [text: readonly string[], inNames: readonly string[]];
}

const bytesOf = (numbers: Uint32Array): Uint8Array => {
  const bytes = new Uint8Array(4 * numbers.length);
  const view = new DataView(bytes.buffer);
  numbers.forEach((number, index) => view.setUint32(4 * index, number, true));
  return bytes;
};

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const numbers = new Uint32Array(bytes.length / 4);
  for (let index = 0; index < numbers.length; index += 1) numbers[index] = view.getUint32(4 * index, true);
  return numbers;
}

/** Writes an extract as bytes: the length of each part, then the parts. */
export function encodeExtract({ text, inNames, record, names, ...rest }: PageExtract): Uint8Array {
  const facts: Facts = {
    ...rest,
    names: names.map((name) => [name.text, name.kind, name.units.join(' '), name.readings.join(' ')]),
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
  const { names, others, ...rest } = JSON.parse(Buffer.from(facts ?? []).toString()) as Facts;
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
    names: names.map(([text, kind, units, readings]) => ({
      text,
      kind,
      units: units.split(' '),
      readings: readings.split(' '),
    })),
    text: wordsFrom(0, others[0]),
    inNames: wordsFrom(4, others[1]),
    record: record ?? none,
  };
}
