import { isInline } from '../text/page-elements.ts';
import type { PageSection } from './page-document.ts';
import type { PageParts } from './page-parts.ts';
import { attributeOf, elementsIn, isElement, parentOf, type PageElement, type PageNode } from './page-tree.ts';

/** Text on one line: spaces between Han characters that only come from line breaks in the markup are gone. */
export function oneLine(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt']);

/** Whether an element only repeats what other pages say. */
const isLight = (element: PageElement): boolean => Number(attributeOf(element, 'data-pagefind-weight') ?? 1) < 1;

/** Id that a heading opens a section under: its own, or that of the element whose first heading it is. */
function anchorOf(heading: PageElement, parts: readonly PageElement[]): string | undefined {
  const id = attributeOf(heading, 'id') || undefined;
  if (id !== undefined || heading.tagName === 'dt') return id;
  const parent = parentOf(heading);
  if (!parent || parts.includes(parent) || parent.childNodes.find(isElement) !== heading) return undefined;
  return attributeOf(parent, 'id') || undefined;
}

const holdsLink = (element: PageElement): boolean =>
  elementsIn(element).some((inside) => inside.tagName === 'a' && attributeOf(inside, 'href') !== null);

/**
 * Collects sections and blocks in the order of the page. A heading without an anchor that is a link names what it
 * leads to, not a section.
 */
export function readSections({ parts, isLeft }: PageParts, titleHeading: PageElement | undefined): PageSection[] {
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
  const walk = (node: PageNode): void => {
    if ('value' in node) line += node.value;
    if (!isElement(node)) return;
    const name = node.tagName;
    if (node === titleHeading || isLeft(node)) return;
    if (name === 'br') {
      line += ' ';
      return;
    }
    if (isInline(name)) {
      node.childNodes.forEach(walk);
      return;
    }
    endBlock();
    if (isLight(node)) lightDepth += 1;
    node.childNodes.forEach(walk);
    const id = headings.has(name) ? anchorOf(node, parts) : undefined;
    const title = id !== undefined || (headings.has(name) && name !== 'dt' && !holdsLink(node)) ? oneLine(line) : '';
    if (title) {
      section = { ...(id !== undefined && { id }), title, blocks: [] };
      sections.push(section);
      line = '';
    }
    endBlock();
    if (isLight(node)) lightDepth -= 1;
  };
  for (const part of parts) {
    lightDepth = isLight(part) ? 1 : 0;
    part.childNodes.forEach(walk);
    endBlock();
  }
  return sections;
}
