import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OfflineHost } from './offline-host.ts';
import {
  asksForWorker,
  countWorkers,
  hasFailed,
  isKept,
  kept,
  openReader,
  searchFinds,
  type OfflineReader,
} from './offline-reader.ts';
import {
  below,
  changed,
  releaseOf,
  releaseWithoutWorker,
  smallSite,
  wholeSite,
  type ReleaseFiles,
} from './offline-release.ts';
import { drawnPages } from './page-kinds.ts';

const whole = await releaseOf(wholeSite());
const small = await releaseOf(smallSite);

let host: OfflineHost;
let reader: OfflineReader;
async function open(release: ReleaseFiles): Promise<void> {
  host = new OfflineHost();
  host.publish(release);
  await host.open();
  reader = await openReader();
}
async function close(): Promise<void> {
  await reader.close();
  await host.remove();
}

describe('after one visit to the whole site', () => {
  let page: Page;
  beforeAll(async () => {
    await open(whole);
    page = await reader.visit(host.url);
    await isKept(page);
  });
  afterAll(close);

  test('it is read and searched without a network, whatever the address carries', async () => {
    expect(reader.troubles).toEqual([]);
    await host.cut();
    await searchFinds(page);
    for (const address of [
      'cases/yun-bian-you-ju/',
      'search/?q=%E5%9B%9B%E9%97%AE&%E7%B1%BB%E5%9E%8B=%E6%96%B9%E6%B3%95',
      'methods/si-wen/?highlight=%E5%9B%9B%E9%97%AE#zu-cheng',
      'methods',
      'cases/index.html',
    ]) {
      expect((await page.goto(host.url + address))?.status(), address).toBe(200);
      expect(
        await page.evaluate(() => getComputedStyle(document.querySelector('.site-header') ?? document.body).display),
      ).not.toBe('inline');
    }
    await page.goto(`${host.url}search/?q=%E5%9B%9B%E9%97%AE`);
    await page.locator('.search-results > li a[href*="/methods/si-wen/"]').first().waitFor();
    for (const { address, drawn } of drawnPages) {
      await page.goto(host.url + address.slice(1));
      await page.locator(drawn).first().waitFor();
    }
    await host.open();
  });

  test('an address that is not there gets the page for it, with a network and without', async () => {
    expect((await page.goto(`${host.url}nowhere/`))?.status()).toBe(404);
    await host.cut();
    expect((await page.goto(`${host.url}nowhere/else/`))?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toContain('没有');
    await host.open();
  });
});

describe('a small site', () => {
  beforeEach(() => open(small));
  afterEach(close);

  test('is read on without a word where storage is full', async () => {
    const page = await reader.visit('about:blank');
    const session = await reader.context.newCDPSession(page);
    const { origin } = new URL(host.url);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20_000 });
    await page.goto(host.url);
    await hasFailed(page);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
    expect((await page.goto(`${host.url}methods/si-wen/`))?.status()).toBe(200);
    await searchFinds(page);
    expect(reader.troubles).toEqual([]);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.goto(host.url);
    await isKept(page);
  });

  test('that no longer works offline takes its worker and what was kept away', async () => {
    const page = await reader.visit(host.url);
    await isKept(page);
    host.publish(await releaseWithoutWorker(changed(smallSite, 'r9')));
    await page.reload();
    await expect.poll(() => countWorkers(page)).toBe(0);
    expect(await kept(page)).toEqual([]);
    await page.goto(`${host.url}methods/si-wen/`);
    expect(await page.title()).toContain('r9');
    expect(await asksForWorker(page)).toBe(false);
    expect(await countWorkers(page)).toBe(0);
  });

  test('gives a reader who saves data nothing but the page', async () => {
    await reader.context.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    const page = await reader.visit(host.url);
    expect(await asksForWorker(page)).toBe(false);
    expect(await countWorkers(page)).toBe(0);
    expect(await kept(page)).toEqual([]);
  });

  test('keeps apart from another on its host, which works offline below its base path', async () => {
    const page = await reader.visit(host.url);
    await isKept(page);
    const before = await kept(page);
    await host.cut();
    const library = new OfflineHost('/library/');
    library.publish(await releaseOf(below('/library/', smallSite)));
    library.url = `${host.url}library/`;
    await library.open();
    const second = await reader.visit(library.url);
    await isKept(second);
    expect((await kept(second)).filter((entry) => !entry.includes('/library/'))).toEqual(before);
    await library.cut();
    await second.goto(`${library.url}methods/si-wen/`);
    await searchFinds(second);
    expect(second.url()).toContain('/library/');
    expect((await page.goto(`${host.url}methods/si-wen/`))?.status()).toBe(200);
    await library.remove();
  });
});
