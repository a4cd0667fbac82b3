import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../../src/build/site-settings.ts';
import { drawIcons, iconFiles } from '../../../../src/output/offline/icons.ts';
import { webManifest } from '../../../../src/output/offline/web-manifest.ts';

const mark = readFileSync(join(projectRoot, 'public/favicon.svg'), 'utf8');
const manifest = JSON.parse(webManifest({ title: '库', description: '说明', language: 'zh-CN' }, '/library/')) as {
  icons: { src: string; sizes: string; purpose: string }[];
};

test('the manifest stays below the base path and names icons that are there', () => {
  expect(manifest).toMatchObject({
    id: '/library/',
    start_url: '/library/',
    scope: '/library/',
    name: '库',
    lang: 'zh-CN',
    display: 'minimal-ui',
  });
  expect(manifest.icons.map(({ src, sizes, purpose }) => [src, sizes, purpose])).toEqual([
    ['/library/icons/icon-192.png', '192x192', 'any'],
    ['/library/icons/icon-512.png', '512x512', 'any'],
    ['/library/icons/maskable-512.png', '512x512', 'maskable'],
  ]);
});

test.each([...drawIcons(mark)])('%s has its size', async (path, content) => {
  const { width, height, format } = await sharp(content).metadata();
  expect({ width, height, format }).toEqual({
    width: iconFiles[path]?.size,
    height: iconFiles[path]?.size,
    format: 'png',
  });
});

test('an icon that systems cut fills its square, and another has round corners', async () => {
  const corner = async (path: string): Promise<number[]> => [
    ...(await sharp(drawIcons(mark).get(path)).ensureAlpha().raw().toBuffer()).subarray(0, 4),
  ];
  expect(await corner('icons/maskable-512.png')).toEqual([0x9c, 0x2a, 0x1c, 255]);
  expect((await corner('icons/icon-512.png'))[3]).toBe(0);
});

test('icons have the same bytes each time', () => {
  expect([...drawIcons(mark)]).toEqual([...drawIcons(mark)]);
});
