// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { clientBundle } from './src/integrations/client-bundle.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { markdownProcessor } from './src/markdown/pipeline.ts';

const site = process.env.SITE_URL || 'http://localhost:4321';
const base = process.env.BASE_PATH || '/';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { format: 'directory' },
  markdown: { processor: markdownProcessor({ base }) },
  // A sitemap without the site's real address would mislead.
  integrations: [mdx(), ...(process.env.SITE_URL ? [sitemap()] : []), clientBundle(), searchIndex()],
  vite: { build: { cssTarget: 'chrome90' } },
});
