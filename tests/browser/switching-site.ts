import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { filesUnder } from '../../scripts/build-stamp.ts';
import { serveSite } from '../../scripts/serve-site.ts';
import { projectRoot } from '../../scripts/site-settings.ts';
import { precacheList } from '../../src/offline/precache-list.ts';
import { siteFiles } from '../../src/offline/site-files.ts';
import { leavingWorker, offlineWorker } from '../../src/offline/worker-file.ts';
import { indexFolder } from '../../src/search/index/index-folder.ts';

/** What stands behind every title of the second release, in the index too. */
export const secondMark = '（第二版）';

/** Releases of one site: as built, with other titles and index, and one that keeps nothing for reading offline. */
export type ReleaseName = 'one' | 'two' | 'leaving';

/** A host on this machine whose release changes and that fails on purpose. */
export interface SwitchingSite {
  /** Address of the home page, ending in a slash. */
  url: string;
  /** Release that it hands out. */
  release: ReleaseName;
  /** Requests whose connection it cuts. */
  cuts(path: string): boolean;
  /** Requests that it still answers from the first release. */
  lags(path: string): boolean;
  close(): Promise<void>;
}

async function makeReleases(folder: string): Promise<void> {
  for (const name of ['one', 'two', 'leaving']) cpSync(join(projectRoot, 'dist'), join(folder, name), { recursive: true, filter: (path) => !/\.(?:gz|br)$/u.test(path) });
  const two = join(folder, 'two');
  for (const file of filesUnder(two).filter((path) => path.endsWith('.html'))) {
    const html = readFileSync(join(two, file), 'utf8').replaceAll('</title>', `${secondMark}</title>`);
    writeFileSync(join(two, file), html.replace(/(<span data-pagefind-meta="title">[^<]*)/gu, `$1${secondMark}`));
  }
  rmSync(join(two, 'pagefind'), { recursive: true });
  await indexFolder({ site: two });
  writeFileSync(join(two, 'sw.js'), await offlineWorker(projectRoot, precacheList(siteFiles(two), Infinity)));
  writeFileSync(join(folder, 'leaving/sw.js'), await leavingWorker(projectRoot));
}

/** Serves the built site and two other releases of it at one address. */
export async function switchingSite(): Promise<SwitchingSite> {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(projectRoot, '.cache', 'releases-'));
  await makeReleases(folder);
  const names: ReleaseName[] = ['one', 'two', 'leaving'];
  const hosts = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await serveSite({ folder: join(folder, name), base: '/', port: 0 })] as const)));
  const server = createServer((incoming, answer) => {
    const path = incoming.url ?? '/';
    if (site.cuts(path)) return void incoming.socket.destroy();
    const { url = '' } = hosts[site.lags(path) ? 'one' : site.release] ?? {};
    const onward = request(new URL(path, url), { method: incoming.method, headers: incoming.headers, agent: false }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site: SwitchingSite = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    release: 'one',
    cuts: () => false,
    lags: () => false,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.all(Object.values(hosts).map((host) => host.close()));
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return site;
}
