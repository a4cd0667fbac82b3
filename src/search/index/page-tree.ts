import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Document = DefaultTreeAdapterMap['document'];

/** A node of a page as parse5 reads it. */
export type PageNode = DefaultTreeAdapterMap['childNode'];

/** An element of a page as parse5 reads it. */
export type PageElement = DefaultTreeAdapterMap['element'];

/** Reads a page as browsers do. */
export const parsePage = (html: string): Document => parse(html);

export const isElement = (node: PageNode): node is PageElement => 'tagName' in node;

/** Value of an attribute; `null` where an element has none of that name. */
export const attributeOf = (element: PageElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

/** The element that an element occurs in; `undefined` for the outermost. */
export function parentOf(element: PageElement): PageElement | undefined {
  const parent = element.parentNode;
  return parent && 'tagName' in parent ? parent : undefined;
}

/** Elements inside a node, in the order of the page. */
export function elementsIn(node: Document | PageElement): PageElement[] {
  const found: PageElement[] = [];
  const waiting = node.childNodes.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue;
    found.push(next);
    for (const child of next.childNodes.toReversed()) waiting.push(child);
  }
  return found;
}

/** Text inside an element, without the elements in it that are left out. */
export function textOf(element: PageElement, isLeft: (element: PageElement) => boolean): string {
  const textIn = (node: PageNode): string => {
    if ('value' in node) return node.value;
    return isElement(node) && !isLeft(node) ? node.childNodes.map(textIn).join('') : '';
  };
  return element.childNodes.map(textIn).join('');
}
