import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownFiles } from './corpus.ts';

/** How the command is called. */
export const usage =
  '用法：npm run bench:search [-- --corpus 文件夹]。文件夹里是 .md、.mdx 文件；不写时用 ../shared/corpora/laws，没有它就只测本站。';

const usualCorpus = join('..', 'shared', 'corpora', 'laws');

/** A command line that cannot be followed. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Folder that the command line names, else the usual corpus; `undefined` where that is missing.
 *
 * @param root Folder that relative paths start from.
 * @throws {UsageError} When the command line says something else, or names a folder without Markdown.
 */
export function corpusFolder(args: readonly string[], root: string): string | undefined {
  let corpus: string | undefined;
  try {
    ({ corpus } = parseArgs({ args: [...args], options: { corpus: { type: 'string' } } }).values);
  } catch {
    throw new UsageError(`看不懂这些参数：${args.join(' ')}`);
  }
  const folder = resolve(root, corpus ?? usualCorpus);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isFolder && markdownFiles(folder).length > 0) return folder;
  if (corpus === undefined) return undefined;
  throw new UsageError(isFolder ? `文件夹「${corpus}」里没有 Markdown 文件。` : `找不到文件夹「${corpus}」。`);
}
