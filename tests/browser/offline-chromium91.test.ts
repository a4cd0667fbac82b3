import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunBundled, withBundled } from './bundled.ts';
import { startChromium91, type OldBrowser } from './chromium91.ts';
import { OfflineHost } from './offline-host.ts';
import { changed, releaseOf, smallSite } from './offline-release.ts';

describe.skipIf(!canRunBundled)(withBundled('in Chromium 91'), () => {
  const host = new OfflineHost();
  let old: OldBrowser;

  beforeAll(async () => {
    host.publish(await releaseOf(smallSite));
    await host.open();
    old = await startChromium91();
  });
  afterAll(async () => {
    old.stop();
    await host.remove();
  });

  test('the site is read and searched after one visit without a network, and goes over to a new release', async () => {
    const page = await old.newPage();
    const troubles: string[] = [];
    page.on('pageerror', ({ message }) => troubles.push(message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    await page.goto(host.url);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    expect(troubles).toEqual([]);
    await host.cut();
    await page.goto(`${host.url}search/?q=%E5%9B%9B%E9%97%AE`);
    await page.waitForFunction(() =>
      document.querySelector('.search-results > li a')?.getAttribute('href')?.includes('/methods/si-wen/'),
    );
    await page.goto(`${host.url}cases/yun-bian-you-ju/`);
    expect(await page.$eval('h1', (heading) => heading.textContent?.length)).toBeGreaterThan(4);
    host.publish(await releaseOf(changed(smallSite, 'r2')));
    await host.open();
    await page.reload();
    await page.waitForSelector('.update-bar button');
    expect(await page.title()).not.toContain('r2');
    await page.click('.update-bar button');
    await page.waitForFunction(() => document.title.includes('r2'));
    await page.close();
  });
});
