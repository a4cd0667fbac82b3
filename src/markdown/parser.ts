import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import { remarkAsciiAutolinks } from './ascii-autolinks.ts';

/**
 * Plugins that decide how Markdown is read, for the build and the checks alike.
 *
 * A single tilde is no strikethrough, because Chinese writes ranges with it: `3~5天`.
 */
export const syntaxPlugins: PluggableList = [
  [remarkGfm, { singleTilde: false }],
  remarkCjkFriendly,
  remarkAsciiAutolinks,
];

const parser = unified().use(remarkParse).use(remarkMdx).use(syntaxPlugins).freeze();

/**
 * Parses MDX as the build does, without running anything.
 *
 * @throws {VFileMessage} At the first syntax error; `parse-mdx.ts` finds the others.
 */
export function parseStrictly(text: string): Root {
  return parser.parse(text) as Root;
}
