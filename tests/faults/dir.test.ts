import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePortFrom } from '../../src/build/free-port.ts';
import { rollBackDir } from '../../src/deploy/dir/publish-dir.ts';
import { readBuiltSite } from '../../src/deploy/read-site.ts';
import { verifyUrl } from '../../src/deploy/verify-url.ts';
import { startNginx, type WebServer } from './nginx.ts';
import { keepReading, readIndex, readOfOneRelease, readPage, servedRelease } from './reader.ts';
import { onlySecond, twoReleases } from './releases.ts';

const script = new URL('publish.ts', import.meta.url).pathname;
let folder = '';
let site = '';
let one = '';
let two = '';
let link = '';
let nginx: WebServer;

/** Publishes in a process of its own; reports the exit code, or the signal that ended it. */
const publish = (from: string, ...share: string[]): Promise<number | string | null> =>
  new Promise((resolve) => {
    spawn(process.execPath, [script, 'dir', from, link, ...share], { stdio: 'inherit' }).on('exit', (code, signal) =>
      resolve(code ?? signal),
    );
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faults-dir-'));
  ({ one, two } = await twoReleases(folder));
  link = join(folder, 'site');
  expect(await publish(one)).toBe(0);
  const port = await freePortFrom(25_800);
  site = `http://127.0.0.1:${port}/`;
  nginx = await startNginx(`server { listen 127.0.0.1:${port}; root ${link}; gzip_static on; }`, port);
});
afterAll(async () => {
  await nginx?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('killed at twenty points spread over the run by bytes, the site behind nginx is all the old one, then all the new one', async () => {
  const ids = { one: readBuiltSite(one).release.id, two: readBuiltSite(two).release.id };
  const pages = Object.keys(readBuiltSite(one).release.files)
    .filter((path) => path.endsWith('index.html') && !path.startsWith('about/'))
    .map((path) => path.slice(0, -'index.html'.length));
  const reader = keepReading(async (number) => {
    const path = pages[number % pages.length] ?? '';
    return [
      ...(await readOfOneRelease(site, path)),
      ...(await readPage(site, path)),
      ...(number % 5 === 0 ? await readIndex(site) : []),
    ];
  });
  for (let point = 1; point <= 20; point += 1) {
    expect(await publish(two, String(point / 20))).toBe('SIGKILL');
    expect((await servedRelease(site))?.id).toBe(ids.one);
  }
  expect(await publish(two)).toBe(0);
  expect((await servedRelease(site))?.id).toBe(ids.two);
  expect(await verifyUrl(site, readBuiltSite(two).release, () => {})).toMatchObject({ id: ids.two, troubles: [] });
  expect(await readPage(site, `${onlySecond}/`)).toEqual([]);
  expect(await rollBackDir(link)).toBe(ids.one);
  expect(await verifyUrl(site, readBuiltSite(one).release, () => {})).toMatchObject({ id: ids.one, troubles: [] });
  const { rounds, troubles } = await reader.stop();
  expect(troubles).toEqual([]);
  expect(rounds).toBeGreaterThan(20);
});
