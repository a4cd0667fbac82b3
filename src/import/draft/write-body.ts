import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

// MDX reads these words as code where a paragraph begins.
const codeWords = [
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
];

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    listItemIndent: 'one',
    resourceLink: true,
    emphasis: '*',
    incrementListMarker: true,
    unsafe: codeWords,
  })
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .freeze();

/** Writes a body as MDX; signs in its texts that would mean something there are escaped. */
export function writeBody(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return writer.stringify(root as never);
}

/** Writes paragraphs of plain text as MDX. */
export function writeParagraphs(...texts: string[]): string {
  return writeBody(texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })));
}
