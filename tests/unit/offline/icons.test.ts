import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/site-settings.ts';
import { drawIcon } from '../../../src/offline/draw-icon.ts';
import { icons, webManifest } from '../../../src/offline/web-manifest.ts';

const drawing = readFileSync(join(projectRoot, 'public/favicon.svg'), 'utf8');

/** Red, green, blue and opacity of a pixel. */
async function pixel(png: Uint8Array, left: number, top: number): Promise<number[]> {
  return [...(await sharp(png).ensureAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}

test.each(Object.entries(icons))('%s has its size; a maskable one fills its corners and keeps the drawing away from them', async (_, { size, maskable }) => {
  const png = drawIcon(drawing, size, maskable);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: size, height: size });
  expect((await pixel(png, 0, 0))[3]).toBe(maskable ? 255 : 0);
  const white = async (left: number): Promise<boolean> => (await pixel(png, Math.round(left * size), Math.round(0.5 * size))).join() === '255,255,255,255';
  expect(await Promise.all([0.5, maskable ? 0.35 : 0.28].map(white))).toEqual([true, true]);
  expect(await white(0.26)).toBe(!maskable);
});

test('the same drawing gives the same bytes', () => {
  expect(Buffer.from(drawIcon(drawing, 192, false)).equals(drawIcon(drawing, 192, false))).toBe(true);
});

test('the manifest names the icons and leads to addresses beside itself', () => {
  const manifest = JSON.parse(webManifest({ title: '库', description: '说明', language: 'zh-CN' })) as Record<string, unknown> & { icons: { src: string; sizes: string; purpose: string }[] };
  expect([manifest['name'], manifest['start_url'], manifest['scope'], manifest['lang']]).toEqual(['库', './', './', 'zh-CN']);
  expect(manifest.icons.map(({ src, sizes, purpose }) => [src, sizes, purpose])).toEqual([
    ['icons/192.png', '192x192', 'any'],
    ['icons/512.png', '512x512', 'any'],
    ['icons/maskable-512.png', '512x512', 'maskable'],
  ]);
});
