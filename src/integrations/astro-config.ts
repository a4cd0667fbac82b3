import mdx from '@astrojs/mdx';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import type { SiteSettings } from '../build/site-settings.ts';
import { settingsModule } from './settings-module.ts';

/**
 * Configures Astro for the pages of the site. What they show comes from the library that whoever renders them
 * provides.
 *
 * @param more Integrations that a command needs besides.
 */
export function astroConfig(settings: SiteSettings, more: readonly AstroIntegration[] = []): AstroUserConfig {
  const { origin, base } = settings;
  return {
    output: 'server',
    // Without it nothing names an address: a false one would mislead.
    site: origin,
    base,
    trailingSlash: 'always',
    build: { format: 'directory' },
    // Renders bodies, which are components like those that MDX is compiled to.
    integrations: [...more, settingsModule(settings), mdx()],
    vite: { build: { cssTarget: 'chrome90' } },
  };
}
