import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a built folder holds. */
export interface FolderSize {
  files: number;
  bytes: number;
  /** HTML documents, redirects and the 404 page included. */
  pages: number;
}

/**
 * Every file under a folder, as paths relative to it with forward slashes, sorted; none where the folder is missing.
 */
export function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/**
 * Digest of everything that a build depends on: two equal stamps make the same site.
 *
 * @param root Project folder.
 * @param inputs Files and folders below it; a missing one counts as empty.
 * @param settings Values that change the result without being in a file.
 */
export function stampInputs(
  root: string,
  inputs: readonly string[],
  settings: Readonly<Record<string, string>>,
): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const input of inputs) {
    const path = join(root, input);
    const stat = statSync(path, { throwIfNoEntry: false });
    const files = stat?.isDirectory() ? filesUnder(path).map((file) => `${input}/${file}`) : stat ? [input] : [];
    for (const file of files) {
      const bytes = readFileSync(join(root, file));
      hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** Counts what a folder holds; `undefined` where it is missing. */
export function measureFolder(folder: string): FolderSize | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const files = filesUnder(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return { files: files.length, bytes, pages: files.filter((file) => file.endsWith('.html')).length };
}
