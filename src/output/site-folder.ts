import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Writes a file; one with a twin is linked to it where the disk can, so that its bytes are not written again. */
function write(file: string, { content, twin }: SiteFile): void {
  try {
    if (twin !== undefined) return linkSync(twin, file);
  } catch {
    // The disk knows no links, or the twin has just been removed.
  }
  writeFileSync(file, content);
}

/** Writes what steps have added to a site. */
export async function writeAdded(folder: string, files: AsyncIterable<SiteFile>): Promise<void> {
  const made = new Set<string>();
  for await (const added of files) {
    if (added.isOnDisk) continue;
    const file = join(folder, added.path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    write(file, added);
  }
}
