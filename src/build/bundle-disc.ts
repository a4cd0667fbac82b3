import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../files/list-files.ts';
import type { DiscFile } from '../output/disc/disc-file.ts';
import { discFiles } from '../output/disc/disc-files.ts';
import { discScript } from '../output/disc/disc-script.ts';

/**
 * Makes of a built site the files that work from a disc.
 *
 * @param folder The built site.
 * @param base Base path of the site, with a slash at both ends.
 * @throws {Error} When the browser code does not compile.
 */
export async function bundleDisc(folder: string, base: string): Promise<DiscFile[]> {
  const [client, search] = await Promise.all([discScript('client'), discScript('discSearch')]);
  const read = (path: string): Uint8Array => readFileSync(join(folder, path));
  return discFiles({ paths: listFiles(folder), read, base }, { client, search });
}
