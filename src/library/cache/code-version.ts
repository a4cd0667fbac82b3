import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../files/list-files.ts';

/** Project folder of the code that runs. */
const engine = fileURLToPath(new URL('../../..', import.meta.url));

/** Rooms of `src/` that make entries of content files. */
export const entryRooms = ['files', 'language', 'library', 'markdown', 'model'] as const;

/** Digests of code by its rooms: the code that runs is that of the time when it was loaded. */
const digests = new Map<string, string>();

function digestOfCode(rooms: readonly string[]): string {
  const hash = createHash('sha256').update([process.version, process.platform, process.arch].join(' '));
  const files = rooms.flatMap((room) => {
    const path = join(engine, 'src', room);
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    return isFolder ? listFiles(path).map((file) => `src/${room}/${file}`) : [`src/${room}`];
  });
  // A copy of the code alone has no list of packages.
  const packages = existsSync(join(engine, 'package-lock.json')) ? ['package-lock.json'] : [];
  for (const file of [...packages, ...files]) {
    const bytes = readFileSync(join(engine, file));
    hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * Digest of everything besides its documents on which something depends that is made of them: the code of some rooms,
 * the packages, the version of Node, whose tables of characters change, the computer, for which a package may have
 * machine code, and what the caller adds.
 *
 * @param rooms Folders or files of `src/`; a test compares them with the import lines.
 * @param settings Values that change the result, as JSON writes them.
 */
export function codeVersion(rooms: readonly string[], settings: unknown): string {
  const key = rooms.join();
  const code = digests.get(key) ?? digestOfCode(rooms);
  digests.set(key, code);
  return createHash('sha256')
    .update(`${code} ${JSON.stringify(settings)}`)
    .digest('hex')
    .slice(0, 32);
}
