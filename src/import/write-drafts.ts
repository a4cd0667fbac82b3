import { closeSync, existsSync, mkdirSync, openSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../user-error.ts';
import type { DraftFile } from './draft/drafts.ts';

/** Drafts that cannot be written; the message is one Chinese sentence that says why and what to do. */
export class UnwritableDrafts extends UserError {
  override name = 'UnwritableDrafts';
}

/** Says in Chinese why nothing can be written at a path, by the code of the system's error. */
export function writeProblem(code: string | undefined, path: string): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `没有写入「${path}」的权限，没有写任何文件。请换一个文件夹，或向管理员要权限`;
    case 'ENOSPC':
    case 'EDQUOT':
      return '磁盘已满，没有写任何文件。请腾出空间后再试';
    case 'EEXIST':
      return `「${path}」已经有了，没有写任何文件。请先把它改名或移走`;
    case 'ENOTDIR':
      return `「${path}」的上级不是文件夹，没有写任何文件。请换一个文件夹`;
    case 'ENAMETOOLONG':
      return `「${path}」这个路径太长，没有写任何文件。请换一个上级少的文件夹`;
    default:
      return `「${path}」写不进去（${code ?? '原因不明'}），没有写任何文件。请换一个文件夹再试`;
  }
}

/**
 * The file that is where a folder should be, the folder itself or one above it.
 *
 * @returns `undefined` where the folder is there or can be made.
 */
export function fileInTheWay(folder: string): string | undefined {
  if (existsSync(folder)) return statSync(folder).isDirectory() ? undefined : folder;
  const above = dirname(folder);
  return above === folder ? undefined : fileInTheWay(above);
}

/** Writes draft files one by one and can take everything back. */
class Writer {
  readonly files: string[] = [];
  readonly #folders: string[] = [];

  write(file: string, content: DraftFile['content']): void {
    this.#makeFolder(dirname(file));
    const opened = openSync(file, 'wx');
    // Noted before it is filled: a full disk leaves half of it.
    this.files.push(file);
    try {
      writeFileSync(opened, content);
    } finally {
      closeSync(opened);
    }
  }

  undo(): void {
    for (const file of this.files) rmSync(file, { force: true });
    for (const folder of this.#folders.reverse()) {
      try {
        rmdirSync(folder);
      } catch {
        // Somebody else has put something into it meanwhile.
      }
    }
  }

  #makeFolder(folder: string): void {
    if (existsSync(folder)) return;
    this.#makeFolder(dirname(folder));
    mkdirSync(folder);
    this.#folders.push(folder);
  }
}

/**
 * Writes draft files, all or none, and never over one that exists.
 *
 * @param folder Content folder.
 * @returns Paths of the files, in order.
 * @throws {UnwritableDrafts} When one cannot be written; files and folders made before it are removed again.
 */
export function writeDrafts(folder: string, files: readonly DraftFile[]): string[] {
  const writer = new Writer();
  for (const { path, content } of files) {
    const file = join(folder, path);
    try {
      writer.write(file, content);
    } catch (error) {
      writer.undo();
      throw new UnwritableDrafts(writeProblem((error as NodeJS.ErrnoException).code, file));
    }
  }
  return writer.files;
}
