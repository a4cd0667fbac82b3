import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  import: { open: Summary; 'held-out': Summary; large: LargeFile };
}

/**
 * Reads `bench/pages.json`, `bench/search.json`, `bench/install.json`, `bench/scale.json` and `bench/import.json`.
 *
 * @param root Project folder.
 */
export function readResults(root: string): Results {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, 'bench', `${name}.json`), 'utf8'));
  return {
    pages: read('pages') as Results['pages'],
    search: read('search') as Results['search'],
    install: read('install') as Results['install'],
    scale: read('scale') as Results['scale'],
    import: read('import') as Results['import'],
  };
}
