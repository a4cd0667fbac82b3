import { pageMarkdown } from '../../exchange/page-markdown.ts';

/** A page that is to become Markdown. */
export interface MarkdownTask {
  /** Path of its file below the site's folder. */
  path: string;
  content: Uint8Array;
  /** Address of the home page, ending in a slash: whole where the site knows its own, else its base path. */
  home: string;
}

/** Writes a page as Markdown; `undefined` where it has nothing to read, as a page that only leads to another. */
export function markdownOf({ path, content, home }: MarkdownTask): string | undefined {
  const html = new TextDecoder().decode(content);
  if (html.includes('http-equiv="refresh"')) return undefined;
  const address = home + path.slice(0, -'index.html'.length);
  const absolute = (link: string): string =>
    home.startsWith('/') || !URL.canParse(link, address) ? link : new URL(link, address).href;
  return pageMarkdown(html, address, absolute);
}
