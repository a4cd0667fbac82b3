import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { addedFile, type SiteFile } from './site-file.ts';

// Synchronous, because packing keeps busy the threads that asynchronous reading and writing would wait for.

/**
 * Reads the files of a site one after another, each once.
 *
 * @param read Reads a file by its whole path.
 */
export async function* readSite(
  folder: string,
  read: (file: string) => Uint8Array = readFileSync,
): AsyncGenerator<SiteFile> {
  for (const path of listFiles(folder)) yield { ...addedFile(path, read(join(folder, path))), isOnDisk: true };
}

/** Writes what steps have added to a site. */
export async function writeAdded(folder: string, files: AsyncIterable<SiteFile>): Promise<void> {
  const made = new Set<string>();
  for await (const { path, content, isOnDisk } of files) {
    if (isOnDisk) continue;
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
  }
}
