// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { clientBundle } from './src/integrations/client-bundle.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { hosts } from './src/integrations/hosts.ts';
import { offline } from './src/integrations/offline.ts';
import { release } from './src/integrations/release.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { markdownProcessor } from './src/markdown/pipeline.ts';

const site = process.env.SITE_URL || 'http://localhost:4321';
const base = process.env.BASE_PATH || '/';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { format: 'directory' },
  // Highlighting would write styles into the page; the library shows no code.
  markdown: { syntaxHighlight: false, processor: markdownProcessor({ base }) },
  // A sitemap without the site's real address would mislead.
  integrations: [contentCheck(), mdx(), ...(process.env.SITE_URL ? [sitemap()] : []), clientBundle(), searchIndex(), offline(), hosts(), release()],
  // Writes the schemas from which editors complete and explain frontmatter.
  experimental: { contentIntellisense: true },
  vite: { build: { cssTarget: 'chrome90' } },
});
