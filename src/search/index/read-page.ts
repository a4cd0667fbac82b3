import { parseHTML } from 'linkedom';
import type { PageDocument, PageSection } from './page-document.ts';

/** What is no text of the page: navigation, controls, pictures, and what the page hides or marks. */
const skipped = '[data-pagefind-ignore], [hidden], nav, script, style, noscript, template, dialog, form, button, select, textarea, svg, iframe';

/** Elements that run on within a line; every other element stands apart. */
const inline = new Set('a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(' '));

const headings = new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'dt']);
const elementNode = 1;
const textNode = 3;

/** Text on one line: spaces between Han characters that only come from line breaks in the markup are gone. */
function oneLine(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Id that a heading opens a section under: its own, or that of the element whose first heading it is. */
function anchorOf(heading: Element, main: Element): string | undefined {
  if (heading.id || heading.localName === 'dt') return heading.id || undefined;
  const parent = heading.parentElement;
  return parent && parent !== main && parent.id && parent.firstElementChild === heading ? parent.id : undefined;
}

/** Collects sections and blocks in the order of the page. */
function readSections(main: Element): PageSection[] {
  let section: PageSection = { title: '', blocks: [] };
  const sections = [section];
  let line = '';
  const endBlock = (): void => {
    const text = oneLine(line);
    line = '';
    if (text) section.blocks.push(text);
  };
  const walk = (node: ChildNode): void => {
    if (node.nodeType === textNode) line += node.textContent ?? '';
    if (node.nodeType !== elementNode) return;
    const element = node as Element;
    const name = element.localName;
    if (name === 'h1' || element.matches(skipped)) return;
    if (name === 'br') {
      line += ' ';
      return;
    }
    if (inline.has(name)) {
      element.childNodes.forEach(walk);
      return;
    }
    endBlock();
    const id = headings.has(name) ? anchorOf(element, main) : undefined;
    element.childNodes.forEach(walk);
    if (id !== undefined) {
      section = { id, title: oneLine(line), blocks: [] };
      sections.push(section);
      line = '';
    }
    endBlock();
  };
  main.childNodes.forEach(walk);
  endBlock();
  return sections;
}

/**
 * Reads a built page for search.
 *
 * Only `main[data-pagefind-body]` is read. Inside it `data-pagefind-meta="title"` names the page (else its h1 does), each
 * `data-pagefind-meta="alias"` gives another name, and each `data-pagefind-filter="类型"` a filter value.
 *
 * @param html The whole page.
 * @param url Address of the page below the site's base path.
 * @returns The document, or `undefined` when the page is not to be searched.
 * @throws {Error} When the page has a body to search but no title.
 */
export function readPage(html: string, url: string): PageDocument | undefined {
  const { document } = parseHTML(html);
  const main = document.querySelector('main[data-pagefind-body]');
  if (!main) return undefined;
  const textOf = (selector: string): string[] => [...main.querySelectorAll(selector)].map((element) => oneLine(element.textContent ?? '')).filter(Boolean);

  const heading = main.querySelector('h1');
  heading?.querySelectorAll(skipped).forEach((element) => element.remove());
  const title = textOf('[data-pagefind-meta="title"]')[0] ?? oneLine(heading?.textContent ?? '');
  if (!title) throw new Error(`${url} has main[data-pagefind-body] but neither an h1 nor a data-pagefind-meta="title".`);

  const filters: PageDocument['filters'] = {};
  for (const element of main.querySelectorAll('[data-pagefind-filter]')) {
    const name = element.getAttribute('data-pagefind-filter') ?? '';
    const value = oneLine(element.textContent ?? '');
    if (name && value) filters[name] = [...(filters[name] ?? []), value];
  }
  return { url, title, aliases: textOf('[data-pagefind-meta="alias"]'), filters, sections: readSections(main) };
}
