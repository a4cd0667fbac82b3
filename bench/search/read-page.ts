import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { listFiles } from '../../src/files/list-files.ts';
import { foldText, type BenchPage } from './bench-page.ts';

/** What neither engine takes for text of the page, so that no query is drawn from it. */
const skipped =
  '[data-pagefind-ignore], [hidden], nav, footer, aside, script, style, noscript, template, dialog, form, label, button, select, textarea, svg, iframe';
const headingNames = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements that run on within a line; every other element starts a new line. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

interface Line {
  text: string;
  heading?: string;
}

function linesOf(root: Element): Line[] {
  const lines: Line[] = [];
  let text = '';
  const endLine = (heading?: string): void => {
    const line = text.replace(/\s+/g, ' ').trim();
    text = '';
    if (line) lines.push({ text: line, heading });
  };
  const walk = (node: ChildNode, heading?: string): void => {
    if (node.nodeType === 3) text += node.textContent ?? '';
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName;
    if (element.matches(skipped)) return;
    const apart = !inline.has(name);
    if (apart) endLine(heading);
    const within = headingNames.has(name) ? name : heading;
    for (const child of element.childNodes) walk(child, within);
    if (apart) endLine(within);
  };
  walk(root);
  return lines;
}

/**
 * Reads what a page says.
 *
 * @param url Path of its address.
 * @param selector Element that contains the text to search. Default: `body`.
 * @returns `undefined` when the page has no such element.
 */
export function readPage(html: string, url: string, selector = 'body'): BenchPage | undefined {
  const { document } = parseHTML(html);
  const root = document.querySelector(selector);
  if (!root) return undefined;
  const lines = linesOf(root);
  return {
    url,
    title: lines.find(({ heading }) => heading === 'h1')?.text ?? (document.title || url),
    headings: lines.filter(({ heading }) => heading !== undefined).map(({ text }) => text),
    blocks: lines.filter(({ heading }) => heading === undefined).map(({ text }) => text),
    text: lines.map(({ text }) => foldText(text)).join('\n'),
  };
}

/** Reads the pages of a folder; where some name the part that is to be searched, only those. */
export function readPages(folder: string): BenchPage[] {
  const files = listFiles(folder).filter((file) => file.endsWith('.html'));
  const pages = files.map((file) => ({
    url: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    html: readFileSync(join(folder, file), 'utf8'),
  }));
  const marked = pages.some(({ html }) => html.includes('data-pagefind-body'));
  return pages.flatMap(({ html, url }) => readPage(html, url, marked ? '[data-pagefind-body]' : 'body') ?? []);
}
