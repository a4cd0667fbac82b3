import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type {} from 'mdast-util-mdx';
import { decodedAddress } from './picture-address.ts';

/** A component in a body, with its attributes and what it contains. */
interface BodyComponent {
  name: string;
  /** `true` for an attribute without a value. */
  attributes: Record<string, string | true>;
  children: BodyPart[];
}

/** A Markdown picture in a body. */
export interface BodyPicture {
  /** Path of the picture's file from the document: `./图.png`. */
  picture: string;
  alt: string;
  title?: string;
}

/**
 * Part of a body: HTML that is shown as it is, a component, or a picture. A tag may open in one part and close in
 * another.
 */
export type BodyPart = string | BodyComponent | BodyPicture;

/** Keeps the place of a component or a picture in HTML. Markdown turns it into U+FFFD, so no text contains it. */
const mark = '\0';

type ComponentNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function componentOf({ name, attributes, children }: ComponentNode): BodyComponent {
  const literal = attributes.map((attribute): [string, string | true] => {
    if (attribute.type !== 'mdxJsxAttribute' || (typeof attribute.value === 'object' && attribute.value !== null))
      throw new Error(`An expression in <${name}> is no part of a body`);
    return [attribute.name, attribute.value ?? true];
  });
  return { name: name ?? '', attributes: Object.fromEntries(literal), children: bodyParts(children) };
}

function pictureOf({ properties: { src, alt, title } }: Element): BodyPicture {
  const text = { alt: alt ?? '', ...(typeof title === 'string' && { title }) };
  return { picture: decodedAddress(String(src)), ...text };
}

const tableElements = new Set(['table', 'thead', 'tbody', 'tr']);

/** Space between the rows and cells of a table, which no browser shows. */
const isTableSpace = (parent: Element, child: RootContent): boolean =>
  tableElements.has(parent.tagName) && child.type === 'text' && child.value.trim() === '';

/** What of a node is no HTML; comments that switch off a rule are nothing to a reader. */
function apartFromHtml(node: Nodes): BodyComponent | BodyPicture | undefined {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentOf(node);
    case 'element':
      return node.tagName === 'img' ? pictureOf(node) : undefined;
    default:
      return undefined;
  }
}

/**
 * Divides the HTML tree of a body into what is shown as it is and what the site renders.
 *
 * @param children Nodes of the tree; their components have literal attributes only.
 * @returns Parts in order. HTML is left out where it is empty.
 */
export function bodyParts(children: readonly RootContent[]): BodyPart[] {
  const apart: BodyPart[] = [];
  const marked = (node: RootContent): RootContent => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return { type: 'text', value: '' };
    const part = apartFromHtml(node);
    if (part) {
      apart.push(part);
      return { type: 'raw', value: mark };
    }
    if (node.type !== 'element') return node;
    return {
      ...node,
      children: node.children.filter((child) => !isTableSpace(node, child)).map(marked) as ElementContent[],
    };
  };
  const html = toHtml(
    { type: 'root', children: children.map(marked) },
    { allowDangerousHtml: true, collapseEmptyAttributes: true },
  );
  return html
    .split(mark)
    .flatMap((text, index) => [text, apart[index] ?? ''])
    .filter((part) => part !== '');
}
