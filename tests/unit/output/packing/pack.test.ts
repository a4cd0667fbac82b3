import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isWorthPacking, pack } from '../../../../src/output/packing/pack.ts';

const content = Buffer.from('对标案例库'.repeat(500));

test('packed variants unpack to the file', async () => {
  const { '.gz': gzip, '.br': brotli } = await pack(content);
  expect(gunzipSync(gzip ?? '').equals(content) && brotliDecompressSync(brotli ?? '').equals(content)).toBe(true);
});

test('a variant that would not shrink the file by a tenth is left out', async () => {
  expect(await pack((await pack(content))['.gz'] ?? content)).toEqual({});
});

describe('worth packing', () => {
  test.each([
    ['a/index.html', 1024, true],
    ['a/index.html', 1023, false],
    ['a.png', 5000, false],
    ['a.bin', 5000, false],
  ])('%s of %i bytes: %s', (path, size, isWorth) => {
    expect(isWorthPacking(path, size)).toBe(isWorth);
  });
});
