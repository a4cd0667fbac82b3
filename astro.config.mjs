// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { clientBundle } from './src/integrations/client-bundle.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { hosts } from './src/integrations/hosts.ts';
import { markdownPages } from './src/integrations/page-markdown.ts';
import { offline } from './src/integrations/offline.ts';
import { release } from './src/integrations/release.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { markdownProcessor } from './src/markdown/processor.ts';

// Without it nothing names an address: a false one would mislead.
const site = process.env.SITE_URL || undefined;
const base = process.env.BASE_PATH || '/';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { format: 'directory' },
  // Highlighting would write styles into the page; the library shows no code.
  markdown: { syntaxHighlight: false, processor: markdownProcessor({ base }) },
  integrations: [
    contentCheck(),
    mdx(),
    sitemap(),
    clientBundle(),
    searchIndex(),
    markdownPages(),
    offline(),
    hosts(),
    release(),
  ],
  // Writes the schemas from which editors complete and explain frontmatter.
  experimental: { contentIntellisense: true },
  vite: { build: { cssTarget: 'chrome90' } },
});
