import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { browseFiles } from '../browse/index/browse-files.ts';
import type { BuildFolders } from '../build/build-site.ts';
import { stampInputs } from '../build/build-stamp.ts';
import { PhaseTimes } from '../build/phase-times.ts';
import type { SiteSettings } from '../build/site-settings.ts';
import { writeEditorSchemas } from '../library/editor-schemas.ts';
import { clientFiles } from '../output/browser-code/client-files.ts';
import { finishingSteps, runSteps } from '../output/finish-site.ts';
import type { Step } from '../output/site-file.ts';
import { bundleFolder } from '../render/bundle-folder.ts';
import { libraryOnDisk } from '../render/library-on-disk.ts';
import { askedPictures, writePictures } from '../render/pictures.ts';
import { renderChanged } from '../render/render-changed.ts';
import { siteConfig } from '../site-config.ts';
import { software } from '../software.ts';
import { compilePages } from './compile-pages.ts';
import { exchangeFiles } from './exchange-files.ts';
import { newestAddresses } from './newest-addresses.ts';

/** What compiled pages are made of, besides the settings. */
const code = ['src', 'package-lock.json', 'tsconfig', 'tsconfig.json'];

/** Writes a file of a site. */
function write(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Compiles the pages of a project, or finds them compiled: their folder, and the digest of what they are made of. */
export async function pageBundle(
  root: string,
  cache: string,
  settings: SiteSettings,
): Promise<{ version: string; bundle: string }> {
  const version = stampInputs(root, code, settings).slice(0, 32);
  return {
    version,
    bundle: await bundleFolder(join(cache, 'pages'), version, (to) => compilePages(root, to, settings)),
  };
}

/**
 * Writes the whole site into a folder, of content that has been checked. What an earlier build has made and nothing has
 * changed is used again; the result is the same as without it.
 */
export async function renderSite({ root, folder, last, cache }: BuildFolders, settings: SiteSettings): Promise<void> {
  const { origin, base, showsDrafts, worksOffline } = settings;
  const times = new PhaseTimes();
  const { version, bundle } = await times.measure('compile', () => pageBundle(root, cache, settings));
  mkdirSync(folder, { recursive: true });
  for (const files of [join(bundle, 'client'), join(root, 'public')])
    if (existsSync(files)) cpSync(files, folder, { recursive: true });
  for (const { path, content } of await times.measure('scripts', clientFiles)) write(folder, path, content);

  const onDisk = await times.measure('library', () => libraryOnDisk(root, showsDrafts));
  writeEditorSchemas(root, onDisk.library);
  const folders = { folder, last, knowledge: join(cache, 'pages.json') };
  const start = { root, bundle, showsDrafts, origin, base };
  const asked = await times.measure('pages', () => renderChanged(onDisk, folders, version, start));
  await times.measure('pictures', () => writePictures(askedPictures(onDisk.pictures, asked), folder));
  for (const { path, content } of await times.measure('facets', () => browseFiles(onDisk.library)))
    write(folder, path, content);
  for await (const { path, content } of times.measureEach('data', exchangeFiles(onDisk.library, settings, cache)))
    write(folder, path, content);

  const steps = finishingSteps({
    root,
    last,
    cache,
    code: version,
    origin,
    base,
    description: siteConfig,
    product: { ...software, contentLicence: siteConfig.licence },
    budget: siteConfig.budget,
    newest: newestAddresses(onDisk.library),
    worksOffline,
    showsDrafts,
    report: (line) => console.log(line),
  });
  const measured = Object.entries(steps).map(
    ([name, step]): Step =>
      (files) =>
        times.measureEach(name, step(files)),
  );
  await times.measure('files', () => runSteps(folder, measured));
  times.write(join(cache, 'timings.json'));
}
