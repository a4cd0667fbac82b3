import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts every table into a box that scrolls sideways, by keyboard too, so that a wide one does not widen a phone's
 * page; numbered, so that each box has a name of its own.
 */
export function boxTables(tree: Root): void {
  let tables = 0;
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'table' || !parent || index === undefined) return undefined;
    tables += 1;
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: `表格${tables}` },
      children: [element],
    };
    return SKIP;
  });
}
