import { sitemapFiles } from '../../exchange/sitemap.ts';
import { addedFile, type Step } from '../site-file.ts';

/**
 * Adds a sitemap of all pages.
 *
 * @param home Whole address of the home page, ending in a slash; absent for a site that does not know its own, which
 *   gets none.
 */
export function sitemap(home: string | undefined): Step {
  return async function* (files) {
    const addresses: string[] = [];
    for await (const file of files) {
      yield file;
      if (home === undefined || !/(?:^|\/)index\.html$/u.test(file.path)) continue;
      // A page that only leads to another is no page of its own.
      if (new TextDecoder().decode(file.content).includes('http-equiv="refresh"')) continue;
      addresses.push(new URL(file.path.slice(0, -'index.html'.length), home).href);
    }
    if (home === undefined) return;
    for (const [path, text] of sitemapFiles(home, addresses.sort())) yield addedFile(path, text);
  };
}
