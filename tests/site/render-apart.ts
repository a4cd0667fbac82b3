import { join } from 'node:path';
import { readSettings } from '../../src/build/site-settings.ts';
import { renderSite } from '../../src/integrations/render-site.ts';

// Renders the site of the project folder given as first argument into the folder given as second, with the settings of
// the environment and a cache of its own; the third is the umask of what it writes, in octal.
const [root = '', folder = '', umask = '022'] = process.argv.slice(2);
process.umask(parseInt(umask, 8));
const folders = { root, folder, last: join(folder, 'none'), cache: join(root, '.cache') };
await renderSite(folders, readSettings(process.env));
