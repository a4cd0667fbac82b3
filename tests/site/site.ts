import { join } from 'node:path';
import { projectRoot, readSettings } from '../../src/build/site-settings.ts';
import { readSite, type BuiltPage } from './built-site.ts';

/** The site in `dist/`, which the run's setup has built. */
export const site = readSite(join(projectRoot, 'dist'), readSettings(process.env).base);

/** Pages that readers read: all but redirects. */
export const pages = site.pages.filter(({ redirect }) => !redirect);

/** The documents' findings in one list, each with the page it stands on; empty when all is well. */
export function findingsOn(list: readonly BuiltPage[], find: (page: BuiltPage) => Iterable<string>): string[] {
  return list.flatMap((page) => [...find(page)].map((finding) => `${page.address} ${finding}`));
}
