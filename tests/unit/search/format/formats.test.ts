import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeMark, encodeMark, nameKinds } from '../../../../src/search/format/name-mark.ts';
import {
  decodePostings,
  encodePostings,
  type Postings,
  type PostingsKind,
} from '../../../../src/search/format/postings.ts';
import { VarintReader, VarintWriter } from '../../../../src/search/format/varint.ts';
import { decodeWordFile, encodeWordFile } from '../../../../src/search/format/word-file.ts';

const whole = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('whole numbers come back as they were written', () => {
  fc.assert(
    fc.property(fc.array(whole), (numbers) => {
      const writer = new VarintWriter();
      numbers.forEach((number) => writer.number(number));
      const reader = new VarintReader(writer.result());
      expect(numbers.map(() => reader.number())).toEqual(numbers);
      expect(() => reader.number()).toThrow(RangeError);
    }),
  );
});

test('small numbers take one byte', () => {
  const writer = new VarintWriter();
  [0, 1, 127].forEach((number) => writer.number(number));
  expect(writer.length).toBe(3);
});

const occurrences = fc.uniqueArray(
  fc.tuple(fc.nat(5000), fc.uniqueArray(fc.nat(100_000), { minLength: 1, maxLength: 6 })),
  {
    selector: ([page]) => page,
    maxLength: 20,
  },
);

function postingsOf(list: readonly [page: number, places: number[]][], kind: PostingsKind): Postings {
  const sorted = [...list]
    .sort(([a], [b]) => a - b)
    .map(([page, places]) => ({ page, places: [...places].sort((a, b) => a - b) }));
  const places = sorted.flatMap((page) => page.places);
  let end = 0;
  return {
    pages: Uint32Array.from(sorted.map(({ page }) => page)),
    ends: Uint32Array.from(sorted.map((page) => (end += page.places.length))),
    places: Uint32Array.from(places),
    marks: Uint32Array.from(places.map((place) => place % (kind === 'text' ? 4 : 97))),
  };
}

test('postings come back as they were written, of text and of names', () => {
  fc.assert(
    fc.property(occurrences, fc.constantFrom('text', 'names'), (list, kind) => {
      const postings = postingsOf(list, kind);
      expect(decodePostings(encodePostings(postings, kind), kind)).toEqual(postings);
    }),
  );
});

test('postings that are cut off are an error, whatever is missing', () => {
  const bytes = encodePostings(
    postingsOf(
      [
        [3, [1, 900]],
        [70_000, [5]],
      ],
      'names',
    ),
    'names',
  );
  for (let length = 0; length < bytes.length; length += 1)
    expect(() => decodePostings(bytes.subarray(0, length), 'names')).toThrow(RangeError);
});

test('a damaged count of pages reserves no memory for them', () => {
  expect(() => decodePostings(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f), 'text')).toThrow(RangeError);
});

test('words come back with their postings, characters outside the basic plane whole', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
  const entries = ['app', 'apple', '三定', '三找', '𠮷野', '𠮸'].map((word, index) => ({
    word,
    text: bytes(index),
    names: bytes(),
  }));
  expect(decodeWordFile(encodeWordFile(entries))).toEqual(entries);
});

test('marks of names come back as they were written', () => {
  for (const kind of nameKinds)
    for (const first of [true, false])
      expect(decodeMark(encodeMark({ kind, first, length: 23 }))).toEqual({ kind, first, length: 23 });
});
