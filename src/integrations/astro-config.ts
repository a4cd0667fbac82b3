import mdx from '@astrojs/mdx';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import type { SiteSettings } from '../build/site-settings.ts';
import { markdownProcessor } from '../markdown/processor.ts';
import { clientBundle } from './client-bundle.ts';
import { finishSite } from './finish-site.ts';
import { settingsModule } from './settings-module.ts';

/**
 * Configures Astro for the site.
 *
 * @param first Integrations that come before all others.
 */
export function astroConfig(settings: SiteSettings, first: readonly AstroIntegration[] = []): AstroUserConfig {
  const { origin, base } = settings;
  return {
    // Without it nothing names an address: a false one would mislead.
    site: origin,
    base,
    trailingSlash: 'always',
    build: { format: 'directory' },
    // Highlighting would write styles into the page; the library shows no code.
    markdown: { syntaxHighlight: false, processor: markdownProcessor({ base }) },
    integrations: [...first, settingsModule(settings), mdx(), clientBundle(), finishSite(settings)],
    // Writes the schemas from which editors complete and explain frontmatter.
    experimental: { contentIntellisense: true },
    vite: { build: { cssTarget: 'chrome90' } },
  };
}
