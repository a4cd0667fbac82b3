import { inOrder } from '../in-order.ts';
import type { LastSite } from '../last-site.ts';
import { MarkdownWriter } from '../markdown/markdown-writer.ts';
import { addedFile, type SiteFile, type Step } from '../site-file.ts';

/** Most files that are worked on at a time; more than cores, so that none waits for the next page. */
const maxAtATime = 8;

/**
 * Adds each page as Markdown beside it, as `index.md`.
 *
 * @param home Address of the home page, ending in a slash: whole where the site knows its own, else its base path.
 */
export function markdownPages(home: string, last: LastSite): Step {
  return async function* (files) {
    const writer = new MarkdownWriter();
    const withMarkdown = async (file: SiteFile): Promise<SiteFile[]> => {
      if (!/(?:^|\/)index\.html$/u.test(file.path)) return [file];
      const path = file.path.replace(/html$/u, 'md');
      const kept = last.derivedFrom(file, [path]);
      if (kept) return [file, ...kept];
      const markdown = await writer.write({ path: file.path, content: file.content, home });
      return markdown === undefined ? [file] : [file, addedFile(path, markdown)];
    };
    try {
      for await (const found of inOrder(files, maxAtATime, withMarkdown)) yield* found;
    } finally {
      await writer.close();
    }
  };
}
