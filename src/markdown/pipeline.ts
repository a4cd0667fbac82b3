import { unified, type UnifiedProcessorOptions } from '@astrojs/markdown-remark';
import { remarkCaseContext } from './case-context.ts';
import { rehypeHeadingAnchors } from './heading-anchors.ts';
import { remarkHeadingIds } from './headings.ts';
import { rehypeLinks } from './links.ts';
import { syntaxPlugins } from './parser.ts';
import { remarkRefuseCode } from './refuse-code.ts';
import { remarkJoinChineseLines } from './soft-breaks.ts';
import { rehypeTableScroll } from './table-scroll.ts';

/** Where the site is published, as far as bodies depend on it. */
export interface MarkdownOptions {
  /** Base path that starts and ends with a slash. Default: `/`. */
  base?: string;
}

/** Plugins that read Markdown and change its tree, in order. The first ones decide the syntax. */
export const remarkPlugins = [
  ...syntaxPlugins,
  remarkRefuseCode,
  remarkJoinChineseLines,
  remarkHeadingIds,
  remarkCaseContext,
] as NonNullable<UnifiedProcessorOptions['remarkPlugins']>;

/** Plugins that change the HTML tree, in order. */
export function rehypePlugins({ base = '/' }: MarkdownOptions = {}): NonNullable<
  UnifiedProcessorOptions['rehypePlugins']
> {
  return [[rehypeLinks, { base: base.endsWith('/') ? base : `${base}/` }], rehypeTableScroll, rehypeHeadingAnchors];
}

/** How Markdown becomes HTML where no plugin has a say: the words of footnotes. */
export const remarkRehype: NonNullable<UnifiedProcessorOptions['remarkRehype']> = {
  footnoteLabel: '脚注',
  footnoteLabelProperties: { className: ['footnotes__title'] },
  footnoteBackLabel: '返回正文',
  clobberPrefix: '',
};

/**
 * The Markdown processor of the site, for `markdown.processor` in the Astro configuration; MDX uses it too.
 *
 * Astro's own GFM is off because it cannot be told that a single tilde is no strikethrough; smart punctuation is off
 * because it
 * changes Chinese quotation marks.
 */
export function markdownProcessor(options: MarkdownOptions = {}): ReturnType<typeof unified> {
  return unified({
    remarkPlugins,
    rehypePlugins: rehypePlugins(options),
    remarkRehype,
    gfm: false,
    smartypants: false,
  });
}
