import { build } from 'astro';
import { projectRoot } from '../../scripts/site-settings.ts';

// Renders the site with the environment's SITE_URL and BASE_PATH into the folder given as argument, with a cache of its own.
const [folder = ''] = process.argv.slice(2);
await build({ root: projectRoot, outDir: folder, cacheDir: `${folder}-cache`, logLevel: 'error' });
