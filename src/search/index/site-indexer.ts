import { join } from 'node:path';
import { bundleModule, withManifest } from './bundle-module.ts';
import { ByteCache } from './byte-cache.ts';
import { codeVersion } from './code-version.ts';
import type { IndexFile } from './hashed-files.ts';
import { indexFiles, type IndexFilesOptions } from './index-files.ts';
import { PageCollector, type UnreadPage } from './page-collector.ts';
import type { ExtractOptions } from './page-extract.ts';

/** Folder of the index inside the site. */
export const indexFolderName = 'pagefind';

/** Whether the index of a site is made of a file: of all HTML but the page for addresses that do not exist. */
export function isIndexed(file: string): boolean {
  return /\.html?$/.test(file) && !file.startsWith(`${indexFolderName}/`) && file !== '404.html';
}

/** How the index of a site is made. */
export interface SiteIndexOptions extends Omit<IndexFilesOptions, 'packed'>, ExtractOptions {
  /**
   * Folder for what is made of pages and words, so that those which have not changed are not read and packed again;
   * absent for none.
   */
  cache?: string;
}

/** The index of a site. */
export interface SiteIndex {
  /** With paths below the site's folder. */
  files: IndexFile[];
  /** Pages in it. */
  pages: number;
  /** Different words in it. */
  words: number;
  /** Pages that are missing in it. */
  unread: UnreadPage[];
}

/** Makes the index of a site from its pages, which it is given one after another. */
export class SiteIndexer {
  readonly #collector: PageCollector;
  readonly #options: IndexFilesOptions;
  /** Compiled by another process while pages are read. */
  readonly #module = bundleModule();

  constructor(options: SiteIndexOptions) {
    const { cache, typeFilter } = options;
    const extracts: ExtractOptions = { ...(typeFilter !== undefined && { typeFilter }) };
    const version = codeVersion(extracts);
    const cacheOf = (name: string): ByteCache | undefined =>
      cache === undefined ? undefined : new ByteCache(join(cache, name), version);
    const packed = cacheOf('words');
    this.#options = { ...options, ...(packed && { packed }) };
    this.#collector = new PageCollector(extracts, cacheOf('pages'));
    this.#module.catch(() => {}); // reported when the index is made
  }

  /**
   * Takes an HTML file; see `PageCollector`.
   *
   * @param sum SHA-256 of the content, in hexadecimal.
   */
  add(file: string, content: Uint8Array, sum: string): Promise<void> {
    return this.#collector.add(file, content, sum);
  }

  /**
   * Makes the index of the pages so far; nothing can be added any more.
   *
   * @throws {Error} When the search module does not compile.
   */
  async index(): Promise<SiteIndex> {
    const { pages, unread } = await this.#collector.end();
    const { files, manifest, words } = indexFiles(pages, this.#options);
    this.#options.packed?.save();
    const all = [...files, ...withManifest(await this.#module, manifest)];
    return {
      files: all.map((file) => ({ ...file, path: `${indexFolderName}/${file.path}` })),
      pages: pages.length,
      words,
      unread,
    };
  }
}
