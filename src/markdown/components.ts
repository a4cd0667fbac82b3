import type { Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { EXIT, visit } from 'unist-util-visit';

/** A component, or any other element, as it is written in a body. */
export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Elements of a body in order, whatever their names. */
export function elementsOf(tree: Root): MdxElement[] {
  const elements: MdxElement[] = [];
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    elements.push(node as MdxElement);
  });
  return elements;
}

/** Literal attribute of an element; `undefined` when it has none of that name or its value is an expression. */
export function literalAttribute(
  element: MdxElement,
  name: string,
): { value: string; attribute: MdxJsxAttribute } | undefined {
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name && typeof attribute.value === 'string') {
      return { value: attribute.value, attribute };
    }
  }
  return undefined;
}

/** Whether anything but white space is inside an element. */
export function hasContent(element: MdxElement): boolean {
  let found = false;
  visit(element, (node) => {
    if (node === element || (node.type === 'text' && node.value.trim() === '') || node.type === 'paragraph')
      return undefined;
    found = true;
    return EXIT;
  });
  return found;
}
