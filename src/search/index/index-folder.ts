import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleModule, withManifest } from './bundle-module.ts';
import { decodeHtml } from '../../markdown/decode-html.ts';
import { indexFiles, type IndexFile, type IndexFilesOptions } from './index-files.ts';
import type { PageDocument } from './page-document.ts';
import { isMarked, readPage } from './read-page.ts';

/** Folder of the index inside the site. */
export const indexFolderName = 'pagefind';

export interface IndexOptions extends IndexFilesOptions {
  /** Folder of the built site. */
  site: string;
  /** Told from time to time how many pages have been read. */
  progress?: (read: number, all: number) => void;
}

/** A page that could not be read, and why. */
export interface UnreadPage {
  /** File below the site's folder, with forward slashes. */
  file: string;
  reason: string;
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

/** Address of a built file below the base path: `methods/wu-cha/index.html` is `/methods/wu-cha/`. */
function addressOfFile(file: string): string {
  return `/${file.split('/').map(encodeURIComponent).join('/')}`.replace(/(^|\/)index\.html?$/, '$1');
}

/** The HTML files of a site in rising order, without those of an index and the page for addresses that do not exist. */
async function htmlFiles(site: string): Promise<string[]> {
  const files = (await readdir(site, { recursive: true })).map((file) => file.split(sep).join('/'));
  return files
    .filter((file) => /\.html?$/.test(file) && !file.startsWith(`${indexFolderName}/`) && file !== '404.html')
    .sort();
}

/** Reads the text of every file; those that cannot be read are reported. */
async function readTexts(site: string, files: readonly string[], unread: UnreadPage[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const file of files) {
    try {
      texts.set(file, decodeHtml(await readFile(join(site, file))));
    } catch (error) {
      unread.push({ file, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return texts;
}

/** Whether a page says more than other pages do; one that does not comes after those that answer as well. */
const saysSomething = ({ sections }: PageDocument): boolean => sections.some(({ blocks }) => blocks.length > 0);

async function readPages({ site, progress }: IndexOptions, unread: UnreadPage[]): Promise<PageDocument[]> {
  const texts = await readTexts(site, await htmlFiles(site), unread);
  const marked = [...texts.values()].some(isMarked);
  const pages: PageDocument[] = [];
  let read = 0;
  for (const [file, text] of texts) {
    try {
      const page = readPage(text, addressOfFile(file), marked);
      if (page) pages.push(page);
    } catch (error) {
      unread.push({ file, reason: error instanceof Error ? error.message : String(error) });
    }
    read += 1;
    if (read % 100 === 0) progress?.(read, texts.size);
  }
  return [...pages.filter(saysSomething), ...pages.filter((page) => !saysSomething(page))];
}

/** Code of the module that is bundled into every index. */
const moduleFile = fileURLToPath(new URL('../module.ts', import.meta.url));

async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const name of new Set(files.map(({ path }) => dirname(path))))
    await mkdir(join(folder, name), { recursive: true });
  await Promise.all(files.map(({ path, content }) => writeFile(join(folder, path), content)));
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
  const unread: UnreadPage[] = [];
  // Compiled by another process meanwhile.
  const bundling = bundleModule(moduleFile);
  bundling.catch(() => {});
  const pages = await readPages(options, unread);
  if (pages.length === 0) throw new NoPages(options.site, unread);
  const { files, manifest, words } = indexFiles(pages, options);
  const all = [...files, ...withManifest(await bundling, manifest)];
  await writeFiles(join(options.site, indexFolderName), all);
  const bytes = all.reduce((sum, { content }) => sum + content.length, 0);
  return {
    pages: pages.length,
    words,
    files: all.length,
    bytes,
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
