import type { RootContent } from 'mdast';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { gfmToMarkdown } from '../../markdown/gfm.ts';

// MDX reads these words as code where a paragraph begins.
const codeWords = [
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
];

const style: Options = {
  bullet: '-',
  listItemIndent: 'one',
  resourceLink: true,
  emphasis: '*',
  incrementListMarker: true,
  unsafe: codeWords,
  extensions: [mdxToMarkdown(), ...gfmToMarkdown()],
};

/** Writes a body as MDX; signs in its texts that would mean something there are escaped. */
export function writeBody(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, style);
}

/** Writes paragraphs of plain text as MDX. */
export function writeParagraphs(...texts: string[]): string {
  return writeBody(texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })));
}
