import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { indexFolder } from '../search/index/index-folder.ts';
import { searchFilters } from '../search/ui/search-filters.ts';
import { siteConfig } from '../site-config.ts';

/** Indexes the site when Astro has built it. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, files, bytes, milliseconds, unread } = await indexFolder({
          site: fileURLToPath(dir),
          typeFilter: searchFilters.pageKind,
          maxFiles: siteConfig.budget.indexFiles,
        });
        const [first] = unread;
        if (first) throw new Error(`搜索索引：${first.file} 没有读成：${first.reason}`);
        logger.info(
          `搜索索引：收录 ${pages} 页，写出 ${files} 个文件（${Math.ceil(bytes / 1024)} KB），用时 ${milliseconds} 毫秒`,
        );
      },
    },
  };
}
