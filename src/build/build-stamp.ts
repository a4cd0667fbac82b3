import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../files/list-files.ts';

/** What a built folder contains. */
export interface FolderSize {
  files: number;
  bytes: number;
  /** HTML documents, redirects and the 404 page included. */
  pages: number;
}

/**
 * Digest of everything that a build depends on: two equal stamps make the same site.
 *
 * @param root Project folder.
 * @param inputs Files and folders below it; a missing one counts as empty.
 * @param settings Values that change the result without being in a file.
 */
export function stampInputs(root: string, inputs: readonly string[], settings: object): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const input of inputs) {
    const path = join(root, input);
    const stat = statSync(path, { throwIfNoEntry: false });
    const files = stat?.isDirectory() ? listFiles(path).map((file) => `${input}/${file}`) : stat ? [input] : [];
    for (const file of files) {
      const bytes = readFileSync(join(root, file));
      hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** Counts what a folder contains; `undefined` where it is missing. */
export function measureFolder(folder: string): FolderSize | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const files = listFiles(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return { files: files.length, bytes, pages: files.filter((file) => file.endsWith('.html')).length };
}
