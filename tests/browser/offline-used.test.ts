import { afterEach, beforeEach, expect, test } from 'vitest';
import { OfflineHost } from './offline-host.ts';
import { isKept, kept, lookForUpdate, openReader, type OfflineReader } from './offline-reader.ts';
import { changed, releaseOf, smallSite } from './offline-release.ts';

// A site of which the first visit keeps styles, scripts and the page for what is missing.

let host: OfflineHost;
let reader: OfflineReader;

beforeEach(async () => {
  host = new OfflineHost();
  host.publish(await releaseOf(smallSite, 0));
  await host.open();
  reader = await openReader();
});
afterEach(async () => {
  await reader.close();
  await host.remove();
});

test('a page is read without a network once it has been opened, and no other', async () => {
  const page = await reader.visit(host.url);
  await isKept(page);
  await page.goto(`${host.url}methods/si-wen/?highlight=a`);
  await host.cut();
  expect((await page.goto(`${host.url}methods/si-wen/`))?.status()).toBe(200);
  expect((await page.goto(`${host.url}cases/yun-bian-you-ju/`))?.status()).toBe(404);
});

test('a next release forgets what readers have opened of pages that are gone, and nothing else', async () => {
  const page = await reader.visit(host.url);
  await isKept(page);
  for (const address of ['methods/si-wen/', 'steps/']) await page.goto(host.url + address);
  const next = new Map(changed(smallSite, 'r2'));
  next.delete('methods/si-wen/index.html');
  host.publish(await releaseOf(next, 0));
  await lookForUpdate(page);
  await page.getByRole('button', { name: '更新' }).click();
  await page.waitForFunction(() => document.title.includes('r2'));
  const used = async (): Promise<string[]> =>
    (await kept(page))
      .filter((entry) => entry.startsWith('duibiao used /'))
      .map((entry) => new URL(entry.slice(15)).pathname);
  await expect.poll(used).not.toContain('/methods/si-wen/');
  expect(await used()).toContain('/steps/');
  await host.cut();
  expect((await page.goto(`${host.url}steps/`))?.status()).toBe(200);
});
