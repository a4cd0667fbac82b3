import type { Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { mdxjs } from 'micromark-extension-mdxjs';
import { withAsciiAutolinks } from './ascii-autolinks.ts';
import { gfmSyntax } from './gfm.ts';

/** How Markdown is read, by the build and the checks alike, in the order in which its parts apply. */
export const markdownSyntax = {
  extensions: [...gfmSyntax.extensions.map(withAsciiAutolinks), cjkFriendlyExtension()],
  mdastExtensions: gfmSyntax.mdastExtensions,
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
