import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles } from '../../files/list-files.ts';
import type { IndexFile } from './hashed-files.ts';
import { reasonOf, type UnreadPage } from './page-collector.ts';
import { indexFolderName, isIndexed, SiteIndexer, type SiteIndexOptions } from './site-indexer.ts';

export interface IndexOptions extends SiteIndexOptions {
  /** Folder of the built site. */
  site: string;
  /** Told from time to time how many pages have been read. */
  progress?: (read: number, all: number) => void;
}

/** What an indexing run did. */
export interface IndexReport {
  /** Pages in the index. */
  pages: number;
  words: number;
  /** Files written to `pagefind/`. */
  files: number;
  /** Their size on disk, in bytes. */
  bytes: number;
  milliseconds: number;
  unread: UnreadPage[];
}

/** Reads the HTML files of a site in rising order; returns those that the disk does not give. */
async function readPages({ site, progress }: IndexOptions, indexer: SiteIndexer): Promise<UnreadPage[]> {
  const unread: UnreadPage[] = [];
  const files = listFiles(site).filter(isIndexed);
  for (const [index, file] of files.entries()) {
    try {
      const content = await readFile(join(site, file));
      await indexer.add(file, content, createHash('sha256').update(content).digest('hex'));
    } catch (error) {
      unread.push({ file, reason: reasonOf(error) });
    }
    if ((index + 1) % 100 === 0) progress?.(index + 1, files.length);
  }
  return unread;
}

async function writeFiles(site: string, files: readonly IndexFile[]): Promise<void> {
  await rm(join(site, indexFolderName), { recursive: true, force: true });
  for (const folder of new Set(files.map(({ path }) => dirname(path))))
    await mkdir(join(site, folder), { recursive: true });
  await Promise.all(files.map(({ path, content }) => writeFile(join(site, path), content)));
}

/**
 * Indexes a folder of built HTML and writes `pagefind/` into it, replacing an older one.
 *
 * Pages that cannot be read are left out and reported.
 *
 * @throws {Error} When there is no page to index or the folder cannot be written.
 */
export async function indexFolder(options: IndexOptions): Promise<IndexReport> {
  const started = performance.now();
  const indexer = new SiteIndexer(options);
  const missing = await readPages(options, indexer);
  const { files, pages, words, unread: unsound } = await indexer.index();
  const unread = [...missing, ...unsound];
  if (pages === 0) throw new NoPages(options.site, unread);
  await writeFiles(options.site, files);
  return {
    pages,
    words,
    files: files.length,
    bytes: files.reduce((sum, { content }) => sum + content.length, 0),
    milliseconds: Math.round(performance.now() - started),
    unread,
  };
}

/** There is nothing to index. */
export class NoPages extends Error {
  readonly unread: readonly UnreadPage[];
  constructor(site: string, unread: readonly UnreadPage[]) {
    super(`No page to index in ${site}`);
    this.unread = unread;
  }
}
