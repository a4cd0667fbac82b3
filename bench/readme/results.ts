import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowseReport } from '../browse/browse-report.ts';
import type { LargeFile } from '../import/large-file.ts';
import type { Summary } from '../import/summary.ts';
import type { InstallReport } from '../install/install-report.ts';
import type { PageFigures } from '../page-figures.ts';
import type { ScaleReport } from '../scale/report.ts';
import type { SearchReport } from '../search/report.ts';

/** What the last run of each bench stored. */
export interface Results {
  /** Weight and scores of the measured pages. */
  pages: readonly PageFigures[];
  search: SearchReport;
  install: InstallReport;
  scale: ScaleReport;
  browse: BrowseReport;
  import: { open: Summary; 'held-out': Summary; large: LargeFile };
}

/**
 * Reads the JSON files of `bench/`.
 *
 * @param root Project folder.
 */
export function readResults(root: string): Results {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, 'bench', `${name}.json`), 'utf8'));
  return {
    pages: read('pages') as Results['pages'],
    search: read('search') as Results['search'],
    browse: read('browse') as Results['browse'],
    install: read('install') as Results['install'],
    scale: read('scale') as Results['scale'],
    import: read('import') as Results['import'],
  };
}
