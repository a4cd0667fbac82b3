import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownFiles } from './corpus.ts';

/** How the command is called. */
export const usage = `用法：npm run bench:search [-- --corpus 文件夹] [--pages 106,1000,…]
  --corpus  里面是 .md、.mdx 文件；不写时用 ../shared/corpora/laws，没有它就只测本站
  --pages   改测造出来的这么多页的网站，用语料的句子，没有语料就造句；不写结果文件`;

const usualCorpus = join('..', 'shared', 'corpora', 'laws');

/** A command line that cannot be followed. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What the command line asks for. */
export interface BenchArguments {
  /** Folder of Markdown; absent where there is none. */
  corpus?: string;
  /** Sizes of made sites; empty for the usual measurements. */
  pages: number[];
}

/**
 * Folder that the command line names, else the usual corpus; `undefined` where that is missing.
 *
 * @throws {UsageError} When the command line names a folder without Markdown.
 */
function corpusFolder(corpus: string | undefined, root: string): string | undefined {
  const folder = resolve(root, corpus ?? usualCorpus);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isFolder && markdownFiles(folder).length > 0) return folder;
  if (corpus === undefined) return undefined;
  throw new UsageError(isFolder ? `文件夹「${corpus}」里没有 Markdown 文件。` : `找不到文件夹「${corpus}」。`);
}

function sizesIn(pages: string | undefined): number[] {
  const sizes = pages === undefined ? [] : pages.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size > 0)) return sizes;
  throw new UsageError(`--pages 要写逗号隔开的正整数，例如 106,1000；现在是「${pages}」。`);
}

/**
 * Reads the command line.
 *
 * @param root Folder that relative paths start from.
 * @throws {UsageError} When it says something else, or names a folder without Markdown.
 */
export function benchArguments(args: readonly string[], root: string): BenchArguments {
  let values: { corpus?: string; pages?: string };
  try {
    ({ values } = parseArgs({ args: [...args], options: { corpus: { type: 'string' }, pages: { type: 'string' } } }));
  } catch {
    throw new UsageError(`看不懂这些参数：${args.join(' ')}`);
  }
  const corpus = corpusFolder(values.corpus, root);
  return { ...(corpus !== undefined && { corpus }), pages: sizesIn(values.pages) };
}
