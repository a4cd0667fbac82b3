/**
 * Renders the site with Astro, search index and client code included.
 *
 * @param root Project folder with `astro.config.mjs`.
 * @param folder Folder to write; created when missing.
 */
export async function renderSite(root: string, folder: string): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Loaded here, so that the line above comes first.
  const { build } = await import('astro');
  await build({ root, outDir: folder, logLevel: 'error' });
}
