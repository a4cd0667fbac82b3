import { readFileSync, statSync } from 'node:fs';
import { UnreadableFile } from './read/unreadable.ts';

/** Largest file that is read, in megabytes; a Word file with a hundred photographs has about 30. */
const maxMegabytes = 64;

/**
 * Reads a file that is to be imported.
 *
 * @throws {UnreadableFile} When there is none, or it is a folder, too large or locked.
 */
export function readBytes(file: string): Uint8Array {
  const status = statSync(file, { throwIfNoEntry: false });
  if (!status) throw new UnreadableFile('找不到这个文件。请检查文件名和所在文件夹，文件名里有空格时前后要加引号');
  if (status.isDirectory()) throw new UnreadableFile('这是一个文件夹。请写出里面的文件名');
  const megabytes = Math.round(status.size / 1024 / 1024);
  if (megabytes > maxMegabytes)
    throw new UnreadableFile(
      `文件有 ${megabytes} MB，超过 ${maxMegabytes} MB，没有导入。请先压缩里面的图片，或拆成几个文件`,
    );
  try {
    return readFileSync(file);
  } catch {
    throw new UnreadableFile('文件打不开。它可能正在别的程序里编辑，或没有读取权限');
  }
}
