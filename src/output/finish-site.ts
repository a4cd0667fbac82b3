import { join } from 'node:path';
import { LastSite } from './last-site.ts';
import type { AppDescription } from './offline/web-manifest.ts';
import { packerVersion } from './packing/pack.ts';
import type { Product } from './release/bill-of-materials.ts';
import { sha256 } from './release/release.ts';
import { readSite, writeAdded } from './site-folder.ts';
import type { SiteFile, Step } from './site-file.ts';
import { hostConfiguration } from './steps/host-files.ts';
import { markdownPages } from './steps/markdown-pages.ts';
import { noOfflineReading, offlineReading } from './steps/offline.ts';
import { packedVariants } from './steps/packed-variants.ts';
import { release } from './steps/release.ts';
import { searchIndex } from './steps/search-index.ts';
import { sitemap } from './steps/sitemap.ts';

/** What finishing a site depends on besides its files. */
export interface FinishOptions {
  /** Project folder, with `LICENSE` and the installed packages. */
  root: string;
  /** The site of the last build, from which unchanged derived files are taken; may be missing. */
  last: string;
  /** Folder for what is kept between builds. */
  cache: string;
  /** Digest of the code that derives files from others, and of the packages that it uses. */
  code: string;
  /** Origin of the published site; absent where it is not known. */
  origin?: string;
  /** Base path of the site, with a slash at both ends. */
  base: string;
  description: AppDescription;
  product: Product;
  /** Most files of the search index, and most bytes that browsers keep for reading offline. */
  budget: { indexFiles: number; offline: number };
  /** Addresses below the base path, the last changed first; see `rankFiles`. */
  newest: readonly string[];
  worksOffline: boolean;
  showsDrafts: boolean;
  /** Called with one Chinese line for the publisher. */
  report(line: string): void;
}

/**
 * What finishes a rendered site, in order, by name: each step sees the files of the site and of all steps before it.
 */
export function finishingSteps(options: FinishOptions): Record<string, Step> {
  const { root, origin, base, budget, report, product, showsDrafts } = options;
  const home = origin === undefined ? undefined : new URL(base, origin).href;
  const derivedBy = sha256(JSON.stringify([options.code, packerVersion, home ?? base])).slice(0, 16);
  const last = new LastSite(options.last, derivedBy);
  return {
    search: searchIndex({ maxFiles: budget.indexFiles, cache: join(options.cache, 'index'), report }),
    markdown: markdownPages(home ?? base, last),
    sitemap: sitemap(home),
    offline: options.worksOffline
      ? offlineReading({
          description: options.description,
          base,
          budget: { bytes: budget.offline, newest: options.newest },
          report,
        })
      : noOfflineReading,
    hosts: hostConfiguration(base),
    packing: packedVariants(last),
    release: release({ root, product, showsDrafts, derivedBy }),
  };
}

/**
 * Finishes a site in one pass: reads each file once and keeps few in memory, and writes what the steps add.
 *
 * @param folder Folder of the rendered site.
 * @param read Reads a file by its whole path.
 */
export async function runSteps(
  folder: string,
  steps: readonly Step[],
  read?: (file: string) => Uint8Array,
): Promise<void> {
  const finished = steps.reduce<AsyncIterable<SiteFile>>((files, step) => step(files), readSite(folder, read));
  await writeAdded(folder, finished);
}
