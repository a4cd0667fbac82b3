import { build } from 'astro';
import { projectRoot } from '../../src/build/site-settings.ts';

// Renders a site with the environment's SITE_URL and BASE_PATH into the folder given as argument, with a cache of its
// own; the
// second argument is the site's project folder, this project's without it.
const [folder = '', root = projectRoot] = process.argv.slice(2);
await build({ root, outDir: folder, cacheDir: `${folder}-cache`, logLevel: 'error' });
