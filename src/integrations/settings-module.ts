import type { AstroIntegration } from 'astro';
import type { SiteSettings } from '../build/site-settings.ts';

/** Name under which pages and content collections import the settings; `site-settings.d.ts` declares it. */
const moduleName = 'site:settings';

/** Vite's mark of modules that are in no file. */
const moduleId = `\0${moduleName}`;

/** Gives pages and content collections the settings, as the module `site:settings`. */
export function settingsModule(settings: SiteSettings): AstroIntegration {
  const plugin = {
    name: moduleName,
    resolveId: (id: string) => (id === moduleName ? moduleId : undefined),
    load: (id: string) => (id === moduleId ? `export const settings = ${JSON.stringify(settings)};` : undefined),
  };
  return {
    name: 'settings-module',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
