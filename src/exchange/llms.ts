/** Pages of one kind. */
export interface PageGroup {
  title: string;
  pages: readonly { title: string; description: string; /** Address of the page's Markdown. */ url: string }[];
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * Writes a guide to the site for programs that read text, with links to the Markdown of each page.
 *
 * Source: llmstxt.org.
 */
export function llmsText(site: { title: string; description: string }, groups: readonly PageGroup[]): string {
  const sections = groups.map(
    ({ title, pages }) =>
      `## ${title}\n\n${pages.map((page) => `- [${oneLine(page.title).replace(/[[\]]/gu, '\\$&')}](${page.url}): ${oneLine(page.description)}\n`).join('')}`,
  );
  return [`# ${site.title}\n`, `> ${oneLine(site.description)}\n`, ...sections].join('\n');
}
