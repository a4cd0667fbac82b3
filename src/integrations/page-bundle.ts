import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Module that renders pages once they are compiled. */
const entry = new URL('../render/bundle-entry.ts', import.meta.url);

/**
 * Has Astro compile the pages into one module that renders an address at a time, in the place of a server: what it
 * renders is decided later, and from content that Astro never sees.
 */
export function pageBundle(): AstroIntegration {
  return {
    name: 'page-bundle',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'page-bundle',
          entrypointResolution: 'auto',
          serverEntrypoint: fileURLToPath(entry),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
