import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from '../../../../src/files/list-files.ts';
import { ByteCache, keyOf } from '../../../../src/search/index/byte-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'byte-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const names = Array.from({ length: 300 }, (_, number) => `页${number}`);
const contentOf = (name: string): Uint8Array => new Uint8Array(Buffer.from(`${name}的内容`));

/** What a build finds of some names, which it makes where it finds nothing, and leaves behind. */
function build(wanted: readonly string[], version = 'v1'): (Uint8Array | undefined)[] {
  const cache = new ByteCache(folder, version);
  const found = wanted.map((name) => cache.get(keyOf(name)));
  wanted.forEach((name) => cache.add(keyOf(name), contentOf(name)));
  cache.save();
  return found;
}

const none = (wanted: readonly string[]): undefined[] => wanted.map(() => undefined);

test('a later build finds what an earlier one has left', () => {
  expect(build(names)).toEqual(none(names));
  expect(build(names)).toEqual(names.map(contentOf));
});

test('no bytes are an entry too', () => {
  const cache = new ByteCache(folder, 'v1');
  cache.add(keyOf('空'), new Uint8Array());
  cache.save();
  expect(new ByteCache(folder, 'v1').get(keyOf('空'))).toHaveLength(0);
});

test('what a build has not used is gone after it, and so are other versions', () => {
  build(names);
  const all = listFiles(folder);
  build(names.slice(0, 3));
  expect(listFiles(folder).length).toBeLessThanOrEqual(3);
  expect(listFiles(folder).length).toBeLessThan(all.length);
  expect(build(names).filter(Boolean)).toEqual(names.slice(0, 3).map(contentOf));
  expect(build(names, 'v2')).toEqual(none(names));
  expect(readdirSync(folder)).toEqual(['v2']);
});

test('a build that changes nothing writes nothing', () => {
  build(names);
  const timesOf = (): number[] => listFiles(folder).map((file) => statSync(join(folder, file)).ctimeMs);
  const before = timesOf();
  build(names);
  expect(timesOf()).toEqual(before);
});

const damages: readonly [string, (bytes: Buffer) => Uint8Array][] = [
  ['written by half', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['empty', () => Buffer.of()],
  [
    'with a byte that has changed',
    (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) ?? 0) ^ 1)]),
  ],
  ['of another program', () => Buffer.from('{"not":"ours"}')],
];

test.each(damages)('a file %s is not believed, and made anew', (_, damage) => {
  build(names);
  for (const file of listFiles(folder)) writeFileSync(join(folder, file), damage(readFileSync(join(folder, file))));
  expect(build(names)).toEqual(none(names));
  expect(build(names)).toEqual(names.map(contentOf));
});
