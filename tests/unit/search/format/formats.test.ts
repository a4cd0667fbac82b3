import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeMark, encodeMark, nameKinds } from '../../../../src/search/format/name-mark.ts';
import {
  decodePageTable,
  decodeWordTable,
  encodePageTable,
  encodeWordTable,
  pathOf,
} from '../../../../src/search/format/file-table.ts';
import { decodeFilters, encodeFilters } from '../../../../src/search/format/filter-file.ts';
import {
  decodePageFile,
  encodePageFile,
  readRecord,
  recordBytes,
  type PageRecord,
} from '../../../../src/search/format/page-file.ts';
import { decodeSections, encodeSections, sectionsOf } from '../../../../src/search/format/section-table.ts';
import { VarintReader, VarintWriter } from '../../../../src/search/format/varint.ts';

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

test('texts come back one after another, characters outside the basic plane whole', () => {
  const texts = ['app', 'apple', '三定', '三找', '𠮷野', '𠮸', ''];
  const writer = new VarintWriter();
  texts.forEach((text, index) => writer.textAfter(texts[index - 1] ?? '', text));
  const reader = new VarintReader(writer.result());
  expect(texts.map((_, index) => reader.textAfter(texts[index - 1] ?? ''))).toEqual(texts);
});

test('a table of word files and one of page files come back as they were written', () => {
  const sum = (last: number): Uint8Array => Uint8Array.of(0, 250, 31, 139, last);
  const words = ['app', '三定', '三找'].map((first, index) => ({ first, sum: sum(index), size: 512 * index }));
  const pages = [1, 200, 3].map((count, index) => ({ pages: count, sum: sum(index) }));
  expect(decodeWordTable(encodeWordTable(words))).toEqual(words);
  const odd = { first: '三', sum: sum(0), size: 513 };
  expect(decodeWordTable(encodeWordTable([odd]))).toEqual([{ ...odd, size: 1024 }]);
  expect(decodePageTable(encodePageTable(pages))).toEqual(pages);
  expect(() => decodeWordTable(encodeWordTable(words).subarray(0, -1))).toThrow(RangeError);
  expect(() => decodePageTable(encodePageTable(pages).subarray(0, -1))).toThrow(RangeError);
});

test('files have paths by their sums', () => {
  expect(pathOf('words', Uint8Array.of(0, 250, 31, 139, 7))).toBe('words/00fa1f8b07.bin');
});

test('a page comes back as it was written, whatever its characters', () => {
  const record: PageRecord = {
    url: '/a/',
    title: '“五查”😀\ud800',
    aliases: [],
    sections: [{ id: 'x', title: '', blocks: ['三\u0000找\u200b差'] }],
  };
  expect(readRecord(recordBytes(record))).toEqual(record);
});

test('a file of pages gives each of them as it was packed, and looks like no gzip', () => {
  const packed = [Uint8Array.of(0x1f, 0x8b, 8), Uint8Array.of(), Uint8Array.from({ length: 300 })];
  const file = encodePageFile(packed);
  expect(decodePageFile(file)).toEqual(packed);
  expect(file[0]).toBe(0);
  expect(() => decodePageFile(file.subarray(0, -1))).toThrow(RangeError);
  expect(() => decodePageFile(Uint8Array.of(0, 0xff, 0xff, 0xff, 0xff, 0x0f))).toThrow(RangeError);
  expect(() => decodePageFile(Buffer.from('<!doctype html>'))).toThrow(RangeError);
});

test('sections come back for each page', () => {
  const pages = [[3, 20, 900], [], [70_000]];
  const table = decodeSections(encodeSections(pages));
  expect(pages.map((_, page) => [...sectionsOf(table, page)])).toEqual(pages);
  expect(() => decodeSections(encodeSections(pages).subarray(0, -1))).toThrow(RangeError);
  expect(() => decodeSections(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f))).toThrow(RangeError);
});

test('filters come back with the pages of each value, in their order', () => {
  const filters = new Map([
    [
      '类型',
      new Map([
        ['案例', [0, 3, 200]],
        ['方法', []],
      ]),
    ],
    ['年份', new Map([['2026', [7]]])],
  ]);
  const read = decodeFilters(
    encodeFilters(filters),
    (): number[] => [],
    (pages, page) => pages.push(page),
  );
  expect(read).toEqual(filters);
  expect([...read.keys()]).toEqual(['类型', '年份']);
});

test('marks of names come back as they were written', () => {
  for (const kind of nameKinds)
    for (const first of [true, false])
      expect(decodeMark(encodeMark({ kind, first, length: 23 }))).toEqual({ kind, first, length: 23 });
});
