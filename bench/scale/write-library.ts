import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LibraryFile } from './library/document.ts';

/**
 * Writes the files of a library below a content folder, which is made where it is missing.
 *
 * @returns How many files it wrote.
 */
export function writeLibrary(folder: string, files: Iterable<LibraryFile>): number {
  const made = new Set<string>();
  let written = 0;
  for (const { path, text } of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, text);
    written += 1;
  }
  return written;
}
