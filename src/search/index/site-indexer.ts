import { bundleModule, withManifest } from './bundle-module.ts';
import { indexFiles, type IndexFile, type IndexFilesOptions } from './index-files.ts';
import { PageCollector } from './page-collector.ts';

/** Folder of the index inside the site. */
export const indexFolderName = 'pagefind';

/** Whether the index of a site is made of a file: of all HTML but the page for addresses that do not exist. */
export function isIndexed(file: string): boolean {
  return /\.html?$/.test(file) && !file.startsWith(`${indexFolderName}/`) && file !== '404.html';
}

/** The index of a site. */
export interface SiteIndex {
  /** With paths below the site's folder. */
  files: IndexFile[];
  /** Pages in it. */
  pages: number;
  /** Different words in it. */
  words: number;
}

/** Makes the index of a site from its pages, which it is given one after another. */
export class SiteIndexer {
  readonly collector = new PageCollector();
  readonly #options: IndexFilesOptions;
  /** Compiled by another process while pages are read. */
  readonly #module = bundleModule();

  constructor(options: IndexFilesOptions) {
    this.#options = options;
    this.#module.catch(() => {}); // reported when the index is made
  }

  /**
   * Makes the index of the pages so far.
   *
   * @throws {Error} When the search module does not compile.
   */
  async index(): Promise<SiteIndex> {
    const { pages } = this.collector;
    const { files, manifest, words } = indexFiles(pages, this.#options);
    const all = [...files, ...withManifest(await this.#module, manifest)];
    return {
      files: all.map(({ path, content }) => ({ path: `${indexFolderName}/${path}`, content })),
      pages: pages.length,
      words,
    };
  }
}
