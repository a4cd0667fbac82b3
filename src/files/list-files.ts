import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Lists every file below a folder, in all its folders, sorted by UTF-16 units.
 *
 * @param folder A missing folder has no files.
 * @returns Paths relative to the folder, with forward slashes.
 * @throws {Error} When the folder cannot be read, or is a file.
 */
export function listFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
    return entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
