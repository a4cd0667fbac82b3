import type { PageDocument } from './page-document.ts';
import { partsOf } from './page-parts.ts';
import { oneLine, readSections } from './page-sections.ts';
import { attributeOf, elementsIn, parsePage, textOf, type PageElement } from './page-tree.ts';

/**
 * Whether a page says which part of it is to be searched; if one page of a site does, only such pages are.
 *
 * @param content Its bytes.
 */
export const isMarked = (content: Uint8Array): boolean =>
  Buffer.from(content.buffer, content.byteOffset, content.length).includes('data-pagefind-body');

/**
 * Reads a built page for search.
 *
 * `data-pagefind-meta="title"` names the page (else its first h1 does, else its title element), each
 * `data-pagefind-meta="alias"` gives another name, and each `data-pagefind-filter="类型"` a filter value. What is in
 * `data-pagefind-weight="0.5"`, or any weight below 1, only repeats what other pages say. Headings from h2 down,
 * further h1 and `dt` begin sections.
 *
 * @param html The whole page.
 * @param url Address of the page below the site's base path.
 * @param marked Whether the site marks with `data-pagefind-body` what is to be searched (see `isMarked`).
 * @returns The document, or `undefined` when the page is not to be searched.
 */
export function readPage(html: string, url: string, marked: boolean): PageDocument | undefined {
  const page = elementsIn(parsePage(html));
  const found = partsOf(page, marked);
  if (!found) return undefined;
  const elements = found.parts.flatMap(elementsIn);
  const lineOf = (element: PageElement): string => oneLine(textOf(element, found.isLeft));
  const textsOf = (fact: string): string[] =>
    elements
      .filter((element) => attributeOf(element, 'data-pagefind-meta') === fact)
      .map(lineOf)
      .filter(Boolean);

  const heading = elements.find(({ tagName }) => tagName === 'h1');
  const shown = heading ? lineOf(heading) : '';
  const titleElement = page.find(({ tagName }) => tagName === 'title');
  const title = textsOf('title')[0] ?? (shown || (titleElement ? lineOf(titleElement) : '') || url);
  const sections = readSections(found, heading);
  if (shown && shown !== title) sections[0]?.blocks.unshift(shown);

  const filters: PageDocument['filters'] = {};
  for (const element of elements) {
    const name = attributeOf(element, 'data-pagefind-filter');
    const value = name ? lineOf(element) : '';
    if (name && value) filters[name] = [...(filters[name] ?? []), value];
  }
  return { url, title, aliases: textsOf('alias'), filters, sections };
}
