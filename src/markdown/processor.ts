import { createDefaultAstroMetadata, type MarkdownProcessor } from 'astro/markdown';
import { bodyModule } from './body-module.ts';
import { renderBody, type MarkdownOptions } from './render-body.ts';

/**
 * The Markdown processor of the site, for `markdown.processor` in the Astro configuration. Documents are MDX, so it
 * renders nothing else.
 */
export function markdownProcessor(options: MarkdownOptions = {}): MarkdownProcessor {
  return {
    name: 'duibiao',
    options,
    createRenderer: () => Promise.reject(new Error('Documents are written in .mdx files, not in .md files')),
    createMdxRenderer: () =>
      Promise.resolve({
        async process(text, path, frontmatter) {
          const code = bodyModule({ ...renderBody(text, path, options), frontmatter });
          return { code, map: null, astroMetadata: createDefaultAstroMetadata() };
        },
      }),
  };
}
