import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askedPictures, pictureIn, readPictures, sizeAt, writePictures } from '../../../src/render/pictures.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'pictures-'));
  mkdirSync(join(content, 'cases', '图'), { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#9c2a1c' } });

async function save(name: string, width: number, height: number): Promise<void> {
  await picture(width, height)
    .png()
    .toFile(join(content, 'cases', name));
}

test('a wide picture gets a size for screens and one for phones', async () => {
  await save('hall.png', 3000, 2000);
  const found = pictureIn(await readPictures(content), 'cases', './hall.png');
  expect(found).toMatchObject({ width: 1280, height: 853, sizes: [{ width: 640 }, { width: 1280 }] });
});

test('a small picture stays as small as it is', async () => {
  await save('图/dot.png', 30, 20);
  const found = pictureIn(await readPictures(content), 'cases', './图/dot.png');
  expect(found).toMatchObject({ width: 30, height: 20, sizes: [{ width: 30 }] });
});

test('a picture that a camera has laid on its side is measured upright', async () => {
  await picture(60, 40)
    .withExif({})
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toFile(join(content, 'cases', 'side.jpg'));
  expect(pictureIn(await readPictures(content), 'cases', './side.jpg')).toMatchObject({ width: 40, height: 60 });
});

test('pictures are written as WebP under names that change with their content', async () => {
  await save('a.png', 800, 400);
  const before = await readPictures(content);
  await save('a.png', 800, 401);
  const after = await readPictures(content);
  const site = join(content, 'site');
  await writePictures(after.values(), site);
  const sizes = pictureIn(after, 'cases', './a.png')?.sizes ?? [];
  expect(sizes).toHaveLength(2);
  for (const { width, address } of sizes) {
    expect(await sharp(readFileSync(join(site, address))).metadata()).toMatchObject({ format: 'webp', width });
    expect(sizeAt(after, address)).toEqual({ file: join(content, 'cases', 'a.png'), width });
    expect(sizeAt(before, address)).toBeUndefined();
  }
});

test('what lies outside the collection’s folder is no picture of it', async () => {
  mkdirSync(join(content, 'other'));
  writeFileSync(join(content, 'other', 'a.png'), 'x');
  const pictures = await readPictures(content);
  expect(pictureIn(pictures, 'cases', '../other/a.png')).toBeUndefined();
});

test('only pictures that pages have asked for are published, each once', async () => {
  await save('shown.png', 30, 20);
  await save('draft.png', 30, 20);
  const pictures = await readPictures(content);
  const asked = ['["picture","cases","./shown.png"]', '["picture","cases","shown.png"]', '["find","cases","draft"]'];
  expect(askedPictures(pictures, asked).map(({ file }) => file)).toEqual([join(content, 'cases', 'shown.png')]);
});
