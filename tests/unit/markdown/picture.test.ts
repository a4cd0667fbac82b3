import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isPictureName, pictureFormat } from '../../../src/markdown/picture.ts';

test.each(['png', 'jpeg', 'gif', 'webp', 'avif'] as const)(
  'a %s picture is readable, its first bytes alone are not',
  async (format) => {
    const bytes = await sharp({ create: { width: 8, height: 6, channels: 3, background: 'red' } })
      .toFormat(format)
      .toBuffer();
    expect(pictureFormat(bytes)).toBe(format === 'jpeg' ? 'jpg' : format);
    expect(pictureFormat(bytes.subarray(0, 8))).toBeUndefined();
  },
);

test('a text, an empty file and a picture without a size are no pictures', () => {
  expect(pictureFormat(readFileSync('package.json'))).toBeUndefined();
  expect(pictureFormat(new Uint8Array())).toBeUndefined();
  expect(pictureFormat(Buffer.from('GIF89a\u0000\u0000\u0006\u0000', 'latin1'))).toBeUndefined();
});

test('names of pictures', () => {
  expect(
    ['a.jpg', 'a.JPEG', 'a.png', 'a.webp', 'a.avif', 'a.gif', 'a.svg', 'a.bmp', 'png'].filter(isPictureName),
  ).toEqual(['a.jpg', 'a.JPEG', 'a.png', 'a.webp', 'a.avif', 'a.gif']);
});
