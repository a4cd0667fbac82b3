import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listFiles } from '../../src/files/list-files.ts';
import { offlineList } from '../../src/output/offline/offline-list.ts';
import { stopWorkerFile, workerFile, workerFiles } from '../../src/output/offline/worker-files.ts';
import { addedFile, summaryOf } from '../../src/output/site-file.ts';
import { indexFolder } from '../../src/search/index/index-folder.ts';
import { siteFolder } from './harness.ts';

/** Files of a release, by path. */
export type ReleaseFiles = ReadonlyMap<string, Uint8Array>;

const text = (content: Uint8Array | undefined): string => Buffer.from(content ?? '').toString('utf8');

function readFiles(folder: string): ReleaseFiles {
  return new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

/** Writes files below a folder, which need not exist. */
export function writeFiles(folder: string, files: ReleaseFiles): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** The served site without packed variants and worker. */
export function wholeSite(): ReleaseFiles {
  const files = readFiles(siteFolder);
  return new Map([...files].filter(([path]) => !/\.(?:gz|br)$|^sw\.js$/u.test(path)));
}

const fewPages = ['', 'search/', 'steps/', 'methods/si-wen/', 'cases/yun-bian-you-ju/'];
const few = new Set(['404.html', 'favicon.svg', ...fewPages.map((address) => `${address}index.html`)]);

async function makeSmallSite(): Promise<ReleaseFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'small-site-'));
  try {
    writeFiles(
      folder,
      new Map([...wholeSite()].filter(([path]) => few.has(path) || /^_(?:client|astro)\//u.test(path))),
    );
    await indexFolder({ site: folder });
    return readFiles(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A few pages of the served site, with its styles and scripts and an index of their own. */
export const smallSite = await makeSmallSite();

/** Changes the HTML of every page. */
function changePages(files: ReleaseFiles, change: (html: string) => string): ReleaseFiles {
  return new Map(
    [...files].map(([path, content]) => [path, path.endsWith('.html') ? Buffer.from(change(text(content))) : content]),
  );
}

/**
 * The same site with a name in the title of every page. The code of search has another name, and the old one is gone.
 */
export function changed(files: ReleaseFiles, name: string): ReleaseFiles {
  const chunk = [...files.keys()].find((path) => path.startsWith('_client/site-search.element-')) ?? '';
  const renamed = chunk.replace(/-[A-Z0-9]{8}\.js$/u, `-${name.toUpperCase().padEnd(8, 'A')}.js`);
  const fileName = (path: string): string => path.slice('_client/'.length);
  const client = text(files.get('_client/client.js')).replaceAll(fileName(chunk), fileName(renamed));
  const changedFiles = new Map(changePages(files, (html) => html.replace('</title>', `（${name}）</title>`)));
  changedFiles.delete(chunk);
  return changedFiles.set('_client/client.js', Buffer.from(client)).set(renamed, files.get(chunk) ?? new Uint8Array());
}

/** The same site below a base path. */
export function below(base: string, files: ReleaseFiles): ReleaseFiles {
  return changePages(files, (html) => html.replace(/(\s(?:href|src|action)=")\//gu, `$1${base}`));
}

/**
 * A release of these files, with the worker that the build would make of them.
 *
 * @param bytes Most bytes that it keeps from the first visit on, besides what no page can do without.
 */
export async function releaseOf(files: ReleaseFiles, bytes = 10_000_000): Promise<ReleaseFiles> {
  const summaries = [...files].map(([path, content]) => summaryOf(addedFile(path, content)));
  const made = await workerFiles(offlineList(summaries, { bytes, newest: [] }));
  return new Map([...files, ...made.map(({ path, content }) => [path, content] as const)]);
}

/** A release of a site that no longer works offline. */
export async function releaseWithoutWorker(files: ReleaseFiles): Promise<ReleaseFiles> {
  const pages = changePages(files, (html) => html.replace(/<link [^>]*rel="manifest"[^>]*>/u, ''));
  return new Map(pages).set(workerFile, (await stopWorkerFile()).content);
}
