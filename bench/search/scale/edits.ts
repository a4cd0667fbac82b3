import { createHash } from 'node:crypto';
import { SiteIndexer } from '../../../src/search/index/site-indexer.ts';
import { madePage, type MadePage } from './made-page.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Files of the index of some pages by their path, each by its sum. */
async function sumsOf(pages: readonly MadePage[], cache: string): Promise<Map<string, string>> {
  const indexer = new SiteIndexer({ cache, typeFilter: '类型' });
  for (const { path, html } of [...pages].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const content = Buffer.from(html);
    await indexer.add(path, content, sha256(content));
  }
  const { files } = await indexer.index();
  return new Map(files.map(({ path, content }) => [path, sha256(content)]));
}

/** The first paragraph after the middle of a page, up to its figure. */
function middleParagraph(html: string): string {
  const paragraphs = [...html.matchAll(/<p>(.*?)<data/g)];
  return paragraphs[paragraphs.length >> 1]?.[1] ?? '';
}

/** Kinds of edit, in Chinese, and what each makes of the pages; all but the last two change the page in the middle. */
function editsOf(pages: readonly MadePage[], clauses: readonly string[]): [string, MadePage[]][] {
  const middle = pages[pages.length >> 1];
  const edited = (edit: (paragraph: string) => string): MadePage[] =>
    pages.map((page) => {
      if (page !== middle) return page;
      const paragraph = middleParagraph(page.html);
      return { ...page, html: page.html.replace(paragraph, edit(paragraph)) };
    });
  return [
    ['改两个字', edited((text) => `${text.slice(0, 6)}另外${text.slice(8)}`)],
    ['加一句二十五字的话', edited((text) => `${text}支部书记带头查摆自己的突出问题并公开作出整改承诺。`)],
    ['换掉一段', edited((text) => [...text].reverse().join(''))],
    ['加一页', [...pages, madePage(pages.length, clauses)]],
    ['去掉一页', pages.filter((page) => page !== middle)],
  ];
}

/** What an edit makes anew of an index. */
export interface EditCost {
  edit: string;
  /** Files that are new or different, and files in all. */
  changed: number;
  all: number;
}

/**
 * Counts the files that edits make anew.
 *
 * @param cache Folder for what is taken from pages.
 */
export async function countChanged(count: number, clauses: readonly string[], cache: string): Promise<EditCost[]> {
  const pages = Array.from({ length: count }, (_, number) => madePage(number, clauses));
  const before = await sumsOf(pages, cache);
  const costs: EditCost[] = [];
  for (const [edit, changedPages] of editsOf(pages, clauses)) {
    const after = await sumsOf(changedPages, cache);
    const changed = [...after].filter(([path, sum]) => before.get(path) !== sum).length;
    costs.push({ edit, changed, all: after.size });
  }
  return costs;
}
