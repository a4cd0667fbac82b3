import type { Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import { withAsciiAutolinks } from './ascii-autolinks.ts';

/**
 * How Markdown is read, by the build and the checks alike, in the order in which its parts apply.
 *
 * A single tilde is no strikethrough, because Chinese writes ranges with it: `3~5天`.
 */
export const markdownSyntax = {
  extensions: [withAsciiAutolinks(gfm({ singleTilde: false })), cjkFriendlyExtension()],
  mdastExtensions: [gfmFromMarkdown()],
} satisfies Options;

const mdxSyntax: Options = {
  extensions: [mdxjs(), ...markdownSyntax.extensions],
  mdastExtensions: [mdxFromMarkdown(), ...markdownSyntax.mdastExtensions],
};

/**
 * Parses MDX as the build does, without running anything.
 *
 * @throws {VFileMessage} At the first syntax error; `parse-mdx.ts` finds the others.
 */
export const parseStrictly = (text: string): Root => fromMarkdown(text, mdxSyntax);
