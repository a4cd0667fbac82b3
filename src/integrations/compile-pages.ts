import { join } from 'node:path';
import type { SiteSettings } from '../build/site-settings.ts';

/**
 * Has Astro compile the pages: `server/entry.mjs` renders them, `client/` has what they load.
 *
 * @param folder Folder to write.
 */
export async function compilePages(root: string, folder: string, settings: SiteSettings): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Loaded here, so that the line above comes first and a build that compiles nothing is quick.
  const { build } = await import('astro');
  const { astroConfig } = await import('./astro-config.ts');
  const { pageBundle } = await import('./page-bundle.ts');
  await build({
    ...astroConfig(settings),
    adapter: pageBundle(),
    configFile: false,
    root,
    outDir: folder,
    publicDir: join(folder, 'no-public'),
    logLevel: 'error',
  });
}
