import { parseHTML } from 'linkedom/worker';
import { isInline, isSkipped } from '../text/page-elements.ts';
import type { PageDocument, PageSection } from './page-document.ts';

/** Elements and roles that frame a page, where it does not say which part of it is its own. */
const frameElements = new Set(['header', 'footer', 'aside']);
const frameRoles = new Set(['banner', 'contentinfo', 'search']);

const isFrame = (element: Element): boolean =>
  frameElements.has(element.localName) || frameRoles.has(element.getAttribute('role') ?? '');

/**
 * Whether a site says which pages and which parts of them are to be searched; if one page does, only such pages are.
 */
export const isMarked = (html: string): boolean => html.includes('data-pagefind-body');

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt']);
const elementNode = 1;
const textNode = 3;

/** Text on one line: spaces between Han characters that only come from line breaks in the markup are gone. */
function oneLine(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether an element only repeats what other pages say. */
const isLight = (element: Element): boolean => Number(element.getAttribute('data-pagefind-weight') ?? 1) < 1;

/** Parts of a page that are searched, and what is left out inside them. */
interface PageParts {
  parts: readonly Element[];
  isLeft(element: Element): boolean;
}

/** Id that a heading opens a section under: its own, or that of the element whose first heading it is. */
function anchorOf(heading: Element, parts: readonly Element[]): string | undefined {
  if (heading.id || heading.localName === 'dt') return heading.id || undefined;
  const parent = heading.parentElement;
  return parent && !parts.includes(parent) && parent.id && parent.firstElementChild === heading ? parent.id : undefined;
}

/**
 * Collects sections and blocks in the order of the page. A heading without an anchor that is a link names what it
 * leads to, not a section.
 */
function readSections({ parts, isLeft }: PageParts, titleHeading: Element | undefined): PageSection[] {
  let section: PageSection = { title: '', blocks: [] };
  const sections = [section];
  let line = '';
  let lightDepth = 0;
  const endBlock = (): void => {
    const text = oneLine(line);
    line = '';
    if (!text) return;
    if (lightDepth === 0) section.blocks.push(text);
    else (section.repeats ??= []).push(text);
  };
  const walk = (node: ChildNode): void => {
    if (node.nodeType === textNode) line += node.textContent ?? '';
    if (node.nodeType !== elementNode) return;
    const element = node as Element;
    const name = element.localName;
    if (element === titleHeading || isLeft(element)) return;
    if (name === 'br') {
      line += ' ';
      return;
    }
    if (isInline(element)) {
      element.childNodes.forEach(walk);
      return;
    }
    endBlock();
    if (isLight(element)) lightDepth += 1;
    element.childNodes.forEach(walk);
    const id = headings.has(name) ? anchorOf(element, parts) : undefined;
    const title =
      id !== undefined || (headings.has(name) && name !== 'dt' && !element.querySelector('a[href]'))
        ? oneLine(line)
        : '';
    if (title) {
      section = { ...(id !== undefined && { id }), title, blocks: [] };
      sections.push(section);
      line = '';
    }
    endBlock();
    if (isLight(element)) lightDepth -= 1;
  };
  for (const part of parts) {
    lightDepth = isLight(part) ? 1 : 0;
    part.childNodes.forEach(walk);
    endBlock();
  }
  return sections;
}

/**
 * What of a page is searched: the parts that it marks, else its main part, else its only article, else its body
 * without its frame.
 */
function partsOf(document: Document, marked: boolean): PageParts | undefined {
  if (marked) {
    const bodies = [...document.querySelectorAll('[data-pagefind-body]')];
    const parts = bodies.filter((body) => !body.parentElement?.closest('[data-pagefind-body]'));
    return parts.length > 0 ? { parts, isLeft: isSkipped } : undefined;
  }
  if (document.querySelector('meta[http-equiv="refresh" i], meta[name="robots" i][content*="noindex" i]'))
    return undefined;
  const articles = document.querySelectorAll('article');
  const main = document.querySelector('main, [role="main"]') ?? (articles.length === 1 ? articles[0] : undefined);
  if (main) return { parts: [main], isLeft: isSkipped };
  return document.body
    ? { parts: [document.body], isLeft: (element) => isSkipped(element) || isFrame(element) }
    : undefined;
}

/**
 * Reads a built page for search.
 *
 * `data-pagefind-meta="title"` names the page (else its first h1 does, else its title element), each
 * `data-pagefind-meta="alias"` gives
 * another name, and each `data-pagefind-filter="类型"` a filter value. What stands in `data-pagefind-weight="0.5"`, or
 * any weight below 1,
 * only repeats what other pages say. Headings from h2 down, further h1 and `dt` begin sections.
 *
 * @param html The whole page.
 * @param url Address of the page below the site's base path.
 * @param marked Whether the site marks with `data-pagefind-body` what is to be searched (see `isMarked`).
 * @returns The document, or `undefined` when the page is not to be searched.
 */
export function readPage(html: string, url: string, marked: boolean): PageDocument | undefined {
  const { document } = parseHTML(html);
  const found = partsOf(document, marked);
  if (!found) return undefined;
  const all = (selector: string): Element[] => found.parts.flatMap((part) => [...part.querySelectorAll(selector)]);
  const textOf = (selector: string): string[] =>
    all(selector)
      .map((element) => oneLine(element.textContent ?? ''))
      .filter(Boolean);

  const heading = all('h1')[0];
  if (heading) [...heading.querySelectorAll('*')].filter(found.isLeft).forEach((element) => element.remove());
  const shown = oneLine(heading?.textContent ?? '');
  const title =
    textOf('[data-pagefind-meta="title"]')[0] ??
    (shown || oneLine(document.querySelector('title')?.textContent ?? '') || url);
  const sections = readSections(found, heading);
  if (shown && shown !== title) sections[0]?.blocks.unshift(shown);

  const filters: PageDocument['filters'] = {};
  for (const element of all('[data-pagefind-filter]')) {
    const name = element.getAttribute('data-pagefind-filter') ?? '';
    const value = oneLine(element.textContent ?? '');
    if (name && value) filters[name] = [...(filters[name] ?? []), value];
  }
  return { url, title, aliases: textOf('[data-pagefind-meta="alias"]'), filters, sections };
}
