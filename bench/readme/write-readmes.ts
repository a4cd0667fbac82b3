import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scaleTables } from '../scale/report-table.ts';
import { searchTables } from '../search/report-table.ts';
import { english } from '../search/words.ts';
import { browseTable } from './browse-table.ts';
import { importTable } from './import-table.ts';
import { installTable } from './install-table.ts';
import { mainTable } from './main-figures.ts';
import { pageTable } from './page-table.ts';
import { fillRegions } from './regions.ts';
import { readResults, type Results } from './results.ts';

/** Documents with regions that the benches fill, relative to the project. */
export const documents = ['bench/README.md', 'README.md', 'README.zh-CN.md'] as const;

/** Markdown of each region by its name. */
export function regionsOf(results: Results): Record<string, string> {
  return {
    pages: pageTable(results.pages),
    search: searchTables(results.search, english),
    browse: browseTable(results.browse),
    import: importTable(results.import),
    install: installTable(results.install),
    scale: scaleTables(results.scale),
    main: mainTable(results, 'en'),
    'main-zh': mainTable(results, 'zh'),
  };
}

/**
 * Writes the stored results into the documents.
 *
 * @param root Project folder.
 */
export function writeReadmes(root: string): void {
  const regions = regionsOf(readResults(root));
  for (const document of documents) {
    const path = join(root, document);
    writeFileSync(path, fillRegions(readFileSync(path, 'utf8'), regions));
  }
}
