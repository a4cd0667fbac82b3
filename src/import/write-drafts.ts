import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DraftFile } from './draft/drafts.ts';

/**
 * Writes draft files, all or none, and never over one that exists.
 *
 * @param folder Content folder.
 * @returns Paths of the files, in order.
 * @throws {Error} When one cannot be written; those written before it are removed again.
 */
export function writeDrafts(folder: string, files: readonly DraftFile[]): string[] {
  const written: string[] = [];
  try {
    for (const { path, content } of files) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content, { flag: 'wx' });
      written.push(file);
    }
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    throw error;
  }
  return written;
}
