import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

const isBlank = (node: PhrasingContent): boolean => node.type === 'text' && node.value.trim() === '';
const isMdx = (node: PhrasingContent): boolean =>
  node.type === 'mdxJsxTextElement' || node.type === 'mdxTextExpression';

/** Whether a paragraph contains only components and comments. */
const holdsComponentsAlone = ({ children }: Paragraph): boolean =>
  children.some(isMdx) && children.every((child) => isMdx(child) || isBlank(child));

/**
 * Unwraps components that are alone in a paragraph, as MDX does: what they render to is often a block, which
 * no paragraph may contain.
 */
export function unravelComponents(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined || !holdsComponentsAlone(paragraph)) return undefined;
    parent.children.splice(index, 1, ...paragraph.children.filter((child) => !isBlank(child)));
    return [SKIP, index];
  });
}
