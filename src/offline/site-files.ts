import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFile } from './precache-list.ts';

/** Every file below a folder with its size and sum. */
export function siteFiles(folder: string): SiteFile[] {
  const root = join(folder, '/');
  const entries = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    return { path: file.slice(root.length).replaceAll('\\', '/'), size: content.length, sum: createHash('sha256').update(content).digest('base64') };
  });
}
