import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ZipTooLarge, ZipWriter } from '../../../../src/output/disc/zip-writer.ts';

test('a zip of many files can be read, and comes in pieces', () => {
  const pieces: Uint8Array[] = [];
  const zip = new ZipWriter('库', '2026-11-23', (bytes) => pieces.push(bytes.slice()));
  for (let index = 0; index < 5000; index += 1) zip.add(`${index}/index.html`, Buffer.from(`<p>${index}`));
  const before = pieces.length;
  zip.end();
  expect(before).toBeGreaterThan(5000);
  const unpacked = unzipSync(Buffer.concat(pieces));
  expect(Object.keys(unpacked).length).toBe(5000);
  expect(Buffer.from(unpacked['库/4999/index.html'] ?? []).toString()).toBe('<p>4999');
  expect(zip.bytes).toBe(pieces.reduce((sum, { length }) => sum + length, 0));
});

test('more than a zip can contain is refused', () => {
  const zip = new ZipWriter('a', '2026-11-23', () => {}, 3);
  for (let index = 0; index < 3; index += 1) zip.add(String(index), new Uint8Array());
  expect(() => zip.add('one more', new Uint8Array())).toThrow(ZipTooLarge);
});
