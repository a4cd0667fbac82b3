import type { SiteSettings } from '../build/site-settings.ts';

/**
 * Renders the site with Astro, search index and client code included; of content that has been checked.
 *
 * @param root Project folder.
 * @param folder Folder to write; created when missing.
 */
export async function renderSite(root: string, folder: string, settings: SiteSettings): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Loaded here, so that the line above comes first and a build that changes nothing is quick.
  const { build } = await import('astro');
  const { astroConfig } = await import('./astro-config.ts');
  await build({ ...astroConfig(settings), configFile: false, root, outDir: folder, logLevel: 'error' });
}
