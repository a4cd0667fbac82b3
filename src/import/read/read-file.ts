import { decodePlain } from './decode-plain.ts';
import { fileKind } from './file-kind.ts';
import { checkLimits, tooDeep } from './limits.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlain } from './read-plain.ts';
import { UnreadableFile } from './unreadable.ts';
import { paragraphText, type ReadFile } from '../block.ts';

async function readBlocks(name: string, bytes: Uint8Array): Promise<ReadFile> {
  switch (fileKind(name, bytes)) {
    case 'docx':
      return readDocx(bytes);
    case 'html':
      return readHtml(bytes);
    case 'md':
      return readMarkdown(decodePlain(bytes));
    case 'txt':
      return { blocks: readPlain(decodePlain(bytes)), pictures: [], left: [] };
  }
}

/**
 * Reads a write-up of any supported format into blocks.
 *
 * @param name File name; its extension distinguishes text formats.
 * @throws {UnreadableFile} When it cannot be read, with one Chinese sentence that says why and what to do.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadFile> {
  let read: ReadFile;
  try {
    read = await readBlocks(name, bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    // A page nested ten thousand deep exhausts the stack of every reader.
    throw new UnreadableFile(tooDeep);
  }
  checkLimits(read.blocks);
  const letters = read.blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'paragraph'
        ? paragraphText(block).trim().length
        : block.kind === 'table'
          ? block.rows.flat().join('').length
          : 0),
    0,
  );
  if (letters === 0) throw new UnreadableFile('文件里没有文字。如果文字在图片里，请先转成文字');
  return read;
}
