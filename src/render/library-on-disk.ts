import { join } from 'node:path';
import { loadLibrary, type LoadedLibrary } from '../library/load-library.ts';
import type { ShownLibrary } from '../library/shown-library.ts';
import { pictureIn, readPictures, type Pictures } from './pictures.ts';

/** A library with its pictures, ready to be shown. */
export interface LibraryOnDisk extends LoadedLibrary {
  library: ShownLibrary;
  pictures: Pictures;
}

/** Reads the library of a project with its pictures. */
export async function libraryOnDisk(root: string, showsDrafts: boolean): Promise<LibraryOnDisk> {
  const pictures = await readPictures(join(root, 'content'));
  const { library, digestOf } = loadLibrary(root, showsDrafts);
  return {
    library: { ...library, picture: (collection, path) => pictureIn(pictures, collection, path) },
    digestOf,
    pictures,
  };
}
