import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DiscFile } from '../output/disc/disc-file.ts';
import { checksumFile, checksums } from '../output/disc/disc-notes.ts';
import { mostZipFiles, ZipTooLarge, ZipWriter } from '../output/disc/zip-writer.ts';
import { sha256 } from '../output/release/release.ts';
import { UserError } from '../user-error.ts';
import { replaceFolder } from './replace-folder.ts';

/** How large a disc is, in bytes. */
export interface DiscSize {
  files: number;
  folder: number;
  zip: number;
}

/** Writes a whole piece of a file, which one call may not. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

/** Writes files and the list of what they must be into a folder and a zip, one after another. */
function writeFiles(folder: string, zip: ZipWriter, files: readonly DiscFile[]): Omit<DiscSize, 'zip'> {
  const sums = new Map<string, string>();
  const made = new Set<string>();
  let bytes = 0;
  const write = (path: string, content: Uint8Array): void => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
    zip.add(path, content);
    sums.set(path, sha256(content));
    bytes += content.length;
  };
  for (const { path, content } of files) write(path, content());
  write(checksumFile, checksums(sums));
  return { files: sums.size, folder: bytes };
}

const tooLarge = (): UserError =>
  new UserError('离线版太大，一个压缩包放不下（最多 65535 个文件、4 GB），没有生成。请把案例分成几个库，各生成一份');

/**
 * Writes a folder of files and a zip beside it; each takes the place of an older one in one step. Needs the memory of
 * one file.
 *
 * @param folder Where both go.
 * @param name Name of the folder, and of the zip without `.zip`.
 * @param date Day that every file in the zip bears, as `YYYY-MM-DD`.
 * @throws {UserError} When there is more than a zip can contain; nothing is written then.
 */
export async function writeDisc(
  folder: string,
  name: string,
  files: readonly DiscFile[],
  date: string,
): Promise<DiscSize> {
  if (files.length >= mostZipFiles) throw tooLarge();
  const draft = join(folder, `.${name}-${process.pid}`);
  mkdirSync(draft);
  const zipFile = openSync(`${draft}.zip`, 'w');
  try {
    const zip = new ZipWriter(name, date, (bytes) => writeAll(zipFile, bytes));
    const size = writeFiles(draft, zip, files);
    zip.end();
    closeSync(zipFile);
    await replaceFolder(draft, join(folder, name), `${draft}-old`);
    renameSync(`${draft}.zip`, join(folder, `${name}.zip`));
    return { ...size, zip: zip.bytes };
  } catch (error) {
    throw error instanceof ZipTooLarge ? tooLarge() : error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(`${draft}.zip`, { force: true });
  }
}
