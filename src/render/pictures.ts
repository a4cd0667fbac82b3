import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import sharp from 'sharp';
import { listFiles } from '../files/list-files.ts';
import { isPictureName } from '../markdown/picture.ts';
import type { ShownLibrary } from '../library/shown-library.ts';
import type { ShownPicture } from '../model/shown-picture.ts';
import { collectionNames, type Collection } from '../model/collections.ts';
import { sha256 } from '../output/release/release.ts';
import type { Question } from './questions.ts';

/** Twice the measure of running text, for sharp screens, in pixels; and a size for phones. */
const [widest, forPhones] = [1280, 640];

/** Changes whenever the same picture may be made into other bytes. */
const encoderVersion = `1-${sharp.versions.vips}-${sharp.versions.webp ?? ''}`;

/** A picture beside documents. */
export interface Picture extends ShownPicture {
  /** Its file. */
  file: string;
}

/** Pictures of a library, by collection and path below the collection's folder. */
export type Pictures = ReadonlyMap<string, Picture>;

const keyOf = (collection: Collection, path: string): string => posix.join(collection, path);

async function measure(file: string): Promise<Picture> {
  const bytes = readFileSync(file);
  const { width, height, pageHeight = height, orientation = 1 } = await sharp(bytes).metadata();
  // The upper four orientations of Exif lie on their side.
  const [wide, high] = orientation > 4 ? [pageHeight, width] : [width, pageHeight];
  const largest = Math.min(wide, widest);
  const sizes = [...new Set([Math.min(forPhones, largest), largest])].map((size) => ({
    width: size,
    address: `/_astro/${sha256(`${encoderVersion} ${size} ${sha256(bytes)}`).slice(0, 16)}.webp`,
  }));
  return { file, width: largest, height: Math.round((high * largest) / wide), sizes };
}

/**
 * Measures the pictures of a content folder.
 *
 * @throws {Error} When a picture cannot be read; the content checks report such pictures before.
 */
export async function readPictures(content: string): Promise<Pictures> {
  const pictures = new Map<string, Picture>();
  for (const collection of collectionNames) {
    const folder = join(content, collection);
    const names = existsSync(folder) ? listFiles(folder).filter(isPictureName) : [];
    for (const name of names) pictures.set(keyOf(collection, name), await measure(join(folder, name)));
  }
  return pictures;
}

/** Finds a picture by its path from a document of a collection: `./hall.jpg`. */
export function pictureIn(pictures: Pictures, collection: Collection, path: string): ShownPicture | undefined {
  const found = pictures.get(keyOf(collection, path));
  return found && { width: found.width, height: found.height, sizes: found.sizes };
}

/** Finds the pictures that pages show, so that those of drafts and those that nothing shows are not published. */
export function askedPictures(pictures: Pictures, asked: Iterable<Question>): Picture[] {
  const questions = [...asked].map((question) => JSON.parse(question) as [string, ...unknown[]]);
  const keys = questions.flatMap(([name, collection, path]) =>
    name === ('picture' satisfies keyof ShownLibrary) ? [keyOf(collection as Collection, String(path))] : [],
  );
  return [...new Set(keys)].sort().flatMap((key) => pictures.get(key) ?? []);
}

/** Finds the picture that has a size at an address below the base path. */
export function sizeAt(pictures: Pictures, address: string): { file: string; width: number } | undefined {
  for (const { file, sizes } of pictures.values()) {
    const size = sizes.find((one) => one.address === address);
    if (size) return { file, width: size.width };
  }
  return undefined;
}

/** Makes a picture as wide as this, as WebP and upright, without what a camera writes into it. */
export function encodePicture(file: string, width: number): Promise<Uint8Array> {
  return sharp(file, { failOn: 'none', pages: -1 }).rotate().resize({ width }).webp().toBuffer();
}

/**
 * Writes pictures in all their sizes.
 *
 * @param folder Folder of the site.
 */
export async function writePictures(pictures: Iterable<Picture>, folder: string): Promise<void> {
  for (const { file, sizes } of pictures) {
    for (const { width, address } of sizes) {
      const target = join(folder, address);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, await encodePicture(file, width));
    }
  }
}
