import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from '../../../../src/files/list-files.ts';
import { pack } from '../../../../src/output/packing/pack.ts';
import { PackCache } from '../../../../src/output/packing/pack-cache.ts';
import { sha256 } from '../../../../src/output/release/release.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'pack-cache-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (word: string): Uint8Array => Buffer.from(word.repeat(500));

/** A build that packs contents; returns what it got and how many contents it had to pack itself. */
async function build(...contents: Uint8Array[]): Promise<{ packed: number; variants: unknown[] }> {
  let packed = 0;
  const cache = new PackCache(folder, (content) => {
    packed += 1;
    return pack(content);
  });
  const variants = await Promise.all(contents.map((content) => cache.variantsOf(content, sha256(content))));
  cache.removeUnused();
  return {
    packed,
    variants: variants.map((each) => Object.entries(each).map(([ending, bytes]) => [ending, sha256(bytes)])),
  };
}

test('the same contents are packed once, in whichever build and order they come', async () => {
  const first = await build(text('一'), text('二'));
  const second = await build(text('二'), text('一'));
  expect([first.packed, second.packed]).toEqual([2, 0]);
  expect(second.variants).toEqual(first.variants.toReversed());
  expect((await build(text('一'), text('二'), text('三'))).packed).toBe(1);
});

test('a content that does not shrink is remembered too', async () => {
  const dense = (await pack(text('一')))['.br'] ?? new Uint8Array();
  expect(await build(dense)).toEqual({ packed: 1, variants: [[]] });
  expect(await build(dense)).toEqual({ packed: 0, variants: [[]] });
});

test('what a build has not used is gone after it, and what other versions of the packer made', async () => {
  await build(text('一'), text('二'));
  mkdirSync(join(folder, 'older'));
  writeFileSync(join(folder, 'older', 'a.gz'), '');
  await build(text('二'));
  expect(listFiles(folder)).toHaveLength(2);
  expect((await build(text('二'))).packed).toBe(0);
});

test('a damaged or missing entry is packed anew', async () => {
  const { variants } = await build(text('一'), text('二'));
  const [damaged = '', ...others] = listFiles(folder);
  writeFileSync(join(folder, damaged), 'cut');
  for (const other of others.slice(-1)) rmSync(join(folder, other));
  const again = await build(text('一'), text('二'));
  expect(again).toEqual({ packed: 2, variants });
  expect((await build(text('一'), text('二'))).packed).toBe(0);
});

test('entries that another build removes meanwhile are packed anew', async () => {
  const { variants } = await build(text('一'));
  const cache = new PackCache(folder);
  for (const file of listFiles(folder)) rmSync(join(folder, file));
  const found = await cache.variantsOf(text('一'), sha256(text('一')));
  expect([Object.entries(found).map(([ending, bytes]) => [ending, sha256(bytes)])]).toEqual(variants);
});
