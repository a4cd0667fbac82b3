import { pageMarkdown } from '../../exchange/page-markdown.ts';
import type { LastSite } from '../last-site.ts';
import { addedFile, type SiteFile, type Step } from '../site-file.ts';

/**
 * Adds each page as Markdown beside it, as `index.md`.
 *
 * @param home Address of the home page, ending in a slash: whole where the site knows its own, else its base path.
 */
export function markdownPages(home: string, last: LastSite): Step {
  const markdownOf = (file: SiteFile, path: string): SiteFile[] => {
    const html = new TextDecoder().decode(file.content);
    // A page that only leads to another has nothing to read.
    if (html.includes('http-equiv="refresh"')) return [];
    const address = home + file.path.slice(0, -'index.html'.length);
    const absolute = (link: string): string =>
      home.startsWith('/') || !URL.canParse(link, address) ? link : new URL(link, address).href;
    const markdown = pageMarkdown(html, address, absolute);
    return markdown === undefined ? [] : [addedFile(path, markdown)];
  };
  return async function* (files) {
    for await (const file of files) {
      yield file;
      if (!/(?:^|\/)index\.html$/u.test(file.path)) continue;
      const path = file.path.replace(/html$/u, 'md');
      yield* last.derivedFrom(file, [path]) ?? markdownOf(file, path);
    }
  };
}
