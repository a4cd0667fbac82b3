import { isIndexed, SiteIndexer } from '../../search/index/site-indexer.ts';
import { searchFilters } from '../../search/ui/search-filters.ts';
import { addedFile, type Step } from '../site-file.ts';

/** How the search index of a site is made. */
export interface SearchIndexOptions {
  /** Most files that the index may have, at least 16. */
  maxFiles: number;
  /** Folder for what is taken from pages. */
  cache: string;
  /** Called with one Chinese line about the index. */
  report(line: string): void;
}

/**
 * Adds the search index of all pages.
 *
 * @throws {Error} When a page cannot be read, naming each such page.
 */
export function searchIndex({ maxFiles, cache, report }: SearchIndexOptions): Step {
  return async function* (files) {
    const indexer = new SiteIndexer({ maxFiles, cache, typeFilter: searchFilters.pageKind });
    for await (const file of files) {
      yield file;
      if (isIndexed(file.path)) await indexer.add(file.path, file.content, file.sum);
    }
    const { files: added, pages, unread } = await indexer.index();
    if (unread.length > 0)
      throw new Error(`搜索索引：${unread.map(({ file, reason }) => `${file} 没有读成：${reason}`).join('；')}`);
    const bytes = added.reduce((sum, { content }) => sum + content.length, 0);
    report(`搜索索引：收录 ${pages} 页，写出 ${added.length} 个文件（${Math.ceil(bytes / 1024)} KB）`);
    yield* added.map(({ path, content, use }) => addedFile(path, content, use));
  };
}
