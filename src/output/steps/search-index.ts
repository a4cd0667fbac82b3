import { isIndexed, SiteIndexer } from '../../search/index/site-indexer.ts';
import { searchFilters } from '../../search/ui/search-filters.ts';
import { addedFile, type Step } from '../site-file.ts';

/** How the search index of a site is made. */
export interface SearchIndexOptions {
  /** Most files that the index may have, at least 16. */
  maxFiles: number;
  /** Called with one Chinese line about the index. */
  report(line: string): void;
}

/**
 * Adds the search index of all pages.
 *
 * @throws {Error} When a page cannot be read, naming each such page.
 */
export function searchIndex({ maxFiles, report }: SearchIndexOptions): Step {
  return async function* (files) {
    const indexer = new SiteIndexer({ maxFiles, typeFilter: searchFilters.pageKind });
    for await (const file of files) {
      yield file;
      if (isIndexed(file.path)) indexer.collector.add(file.path, file.content);
    }
    const unread = indexer.collector.unread.map(({ file, reason }) => `${file} 没有读成：${reason}`);
    if (unread.length > 0) throw new Error(`搜索索引：${unread.join('；')}`);
    const { files: added, pages } = await indexer.index();
    const bytes = added.reduce((sum, { content }) => sum + content.length, 0);
    report(`搜索索引：收录 ${pages} 页，写出 ${added.length} 个文件（${Math.ceil(bytes / 1024)} KB）`);
    yield* added.map(({ path, content }) => addedFile(path, content));
  };
}
