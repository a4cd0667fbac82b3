import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SiteSettings } from '../build/site-settings.ts';
import { finishingSteps, runSteps } from '../output/finish-site.ts';
import { siteConfig } from '../site-config.ts';
import { software } from '../software.ts';

/** Finishes the site that Astro has rendered; must come after all that writes files. */
export function finishSite({ origin, base, worksOffline, showsDrafts }: SiteSettings): AstroIntegration {
  let root = '';
  return {
    name: 'finish-site',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root).replace(/[\\/]$/, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const steps = finishingSteps({
          root,
          origin,
          base,
          description: siteConfig,
          product: { ...software, contentLicence: siteConfig.licence },
          budget: siteConfig.budget,
          worksOffline,
          showsDrafts,
          // The build asks Astro to report errors alone, and this is for the publisher.
          report: (line) => console.log(line),
          note: (line) => logger.info(line),
        });
        await runSteps(fileURLToPath(dir).replace(/[\\/]$/, ''), steps);
      },
    },
  };
}
