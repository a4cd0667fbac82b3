import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { pictureFormat, type PictureFile, type PictureFormat } from '../markdown/picture.ts';

/** How much of a picture nearly always says what it is, in bytes. */
const beginning = 64 * 1024;

function inspect(file: string): { format: PictureFormat | undefined; bytes: number } {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = fstatSync(descriptor).size;
    const start = new Uint8Array(Math.min(bytes, beginning));
    const format = pictureFormat(start.subarray(0, readSync(descriptor, start)));
    // A JPEG may have long notes of its camera before its size.
    return { format: format ?? (bytes > beginning ? pictureFormat(readFileSync(file)) : undefined), bytes };
  } finally {
    closeSync(descriptor);
  }
}

/**
 * A picture on disk, which is opened when something is asked of it.
 *
 * @param file Path on disk.
 * @param name Path below the collection's folder.
 */
export function pictureFile(file: string, name: string): PictureFile {
  let known: ReturnType<typeof inspect> | undefined;
  const look = (): ReturnType<typeof inspect> => (known ??= inspect(file));
  return {
    name,
    get format() {
      return look().format;
    },
    get bytes() {
      return look().bytes;
    },
  };
}
