import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

function elementText(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => {
    text += value;
  });
  return text.trim();
}

/**
 * Ends every heading of level 2 to 4 with a link to itself, for copying.
 *
 * The link contains no text, so that outlines and the search index read the heading alone; style sheets draw its sign.
 */
export function addHeadingAnchors(tree: Root): void {
  visit(tree, 'element', (element) => {
    const { id } = element.properties;
    if (!/^h[2-4]$/.test(element.tagName) || typeof id !== 'string') return;
    element.children.push({
      type: 'element',
      tagName: 'a',
      properties: {
        className: ['heading-anchor'],
        href: `#${id}`,
        ariaLabel: `本节链接：${elementText(element)}`,
        dataPagefindIgnore: '',
      },
      children: [],
    });
  });
}
