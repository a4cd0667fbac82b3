import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Records by path of the document, each with the digest of the file that it was made of. */
export type Shard<T> = Map<string, { digest: string; value: T }>;

/** Codes of what keeps a file from being written without anything being wrong with the program. */
const unwritable = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EBUSY', 'EDQUOT', 'ENOTDIR', 'EEXIST', 'ENOENT'];

/** Sum of a shard's text and the version that it is of. */
function sumOf(text: Uint8Array | string, version: string): string {
  return createHash('sha256').update(`${version}\n`).update(text).digest('hex');
}

/**
 * Reads a shard: the sum of the rest, a line end, and the records as JSON.
 *
 * @returns No records when the file is missing, damaged, or of another version.
 */
export function readShard<T>(file: string, version: string): Shard<T> {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n');
    const text = bytes.subarray(end + 1);
    if (bytes.toString('latin1', 0, Math.max(0, end)) !== sumOf(text, version)) return new Map();
    const records = JSON.parse(text.toString('utf8')) as [path: string, digest: string, value: T][];
    return new Map(records.map(([path, digest, value]) => [path, { digest, value }]));
  } catch {
    return new Map();
  }
}

/** Replaces a shard as a whole; one without records is removed. A folder that cannot be written is left as it is. */
export function writeShard<T>(file: string, version: string, shard: Shard<T>): void {
  const part = `${file}.${process.pid}.part`;
  try {
    if (shard.size === 0) return rmSync(file, { force: true });
    const text = JSON.stringify([...shard].map(([path, { digest, value }]) => [path, digest, value]));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, `${sumOf(text, version)}\n${text}`);
    renameSync(part, file);
  } catch (error) {
    if (!unwritable.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
