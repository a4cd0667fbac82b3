import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { discFiles, type Files } from '../output/disc/disc-files.ts';
import { withNotes, type Disc } from '../output/disc/disc-notes.ts';
import { discScript } from '../output/disc/disc-script.ts';
import { listFiles } from '../files/list-files.ts';
import { replaceFolder } from './replace-folder.ts';

/**
 * Makes of a built site the files that work from a disc.
 *
 * @param folder The built site.
 * @param base Base path of the site, with a slash at both ends.
 * @throws {Error} When the browser code does not compile.
 */
export async function bundleDisc(folder: string, base: string, disc: Disc): Promise<Files> {
  const [client, search] = await Promise.all([discScript('client'), discScript('discSearch')]);
  const site = new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path))]));
  return withNotes(discFiles(site, base, { client, search }), disc);
}

/**
 * Writes a folder of files and a zip beside it; each takes the place of an older one in one step.
 *
 * @param folder Where both go.
 * @param name Name of the folder, and of the zip without `.zip`.
 */
export async function writeDisc(folder: string, name: string, files: Files, zip: Uint8Array): Promise<void> {
  const draft = join(folder, `.${name}-${process.pid}`);
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), content);
    }
    writeFileSync(`${draft}.zip`, zip);
    await replaceFolder(draft, join(folder, name), `${draft}-old`);
    renameSync(`${draft}.zip`, join(folder, `${name}.zip`));
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(`${draft}.zip`, { force: true });
  }
}
