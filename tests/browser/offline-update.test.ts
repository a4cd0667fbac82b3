import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OfflineHost } from './offline-host.ts';
import {
  hasRegistered,
  isKept,
  kept,
  lookForUpdate,
  openReader,
  searchFinds,
  type OfflineReader,
} from './offline-reader.ts';
import { changed, releaseOf, smallSite } from './offline-release.ts';

const built = await releaseOf(smallSite);
const next = await releaseOf(changed(smallSite, 'r2'));

let host: OfflineHost;
let reader: OfflineReader;
let page: Page;

beforeEach(async () => {
  host = new OfflineHost();
  host.publish(built);
  await host.open();
  reader = await openReader();
});
afterEach(async () => {
  await reader.close();
  await host.remove();
});

/** Opens a page, waits until everything is kept, and then lets the page find the next release. */
async function visitAndUpdate(address = ''): Promise<void> {
  page = await reader.visit(host.url + address);
  await isKept(page);
  host.publish(next);
  await lookForUpdate(page);
}

const bar = () => page.locator('.update-bar');
const isOffered = () => bar().getByText('有新版本').waitFor();
const update = () => page.getByRole('button', { name: '更新' }).click();
const isNext = () => page.waitForFunction(() => document.title.includes('r2'));

/** Waits until no release is being installed. */
const nothingInstalls = () =>
  expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing)).toBe(null);

test('a new release is offered, waits for consent, and leaves nothing of the old one', async () => {
  await visitAndUpdate();
  await isOffered();
  expect(await page.title()).not.toContain('r2');
  await searchFinds(page); // its code is gone from the host
  await update();
  await isNext();
  await searchFinds(page);
  const old = [...built.keys()].find((path) => path.includes('site-search.element')) ?? '';
  await expect.poll(async () => (await kept(page)).filter((entry) => entry.includes(old))).toEqual([]);
  expect((await kept(page)).filter((entry) => !entry.includes('duibiao kept /'))).toEqual([]);
  expect(await bar().count()).toBe(0);
});

test('a reader who puts the new release off reads the old one whole, and is not asked again in this tab', async () => {
  await visitAndUpdate();
  await page.getByRole('button', { name: '以后再说' }).click();
  await page.goto(`${host.url}methods/si-wen/`);
  await hasRegistered(page);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)).toBe(true);
  expect([await page.title(), await bar().count()]).toEqual([expect.not.stringContaining('r2'), 0]);
});

test('a new release that waits stays whole while the reader goes on reading the old one', async () => {
  await visitAndUpdate();
  await isOffered();
  for (const address of ['methods/si-wen/', 'steps/']) {
    await page.goto(host.url + address);
    await isOffered();
  }
  await host.cut();
  await update();
  await isNext();
  await page.goto(`${host.url}cases/yun-bian-you-ju/`);
  expect(await page.title()).toContain('r2');
  await searchFinds(page);
});

test('the other tab stays as it is and still finds its code; its next page is of the new release', async () => {
  const other = await reader.visit(`${host.url}cases/yun-bian-you-ju/`);
  await isKept(other);
  await other.evaluate(() => {
    const changes = new Promise<void>((done) =>
      navigator.serviceWorker.addEventListener('controllerchange', () => done(), { once: true }),
    );
    Object.assign(window, { changes });
  });
  await visitAndUpdate();
  await update();
  await isNext();
  await other.evaluate('changes');
  await host.cut();
  await searchFinds(other);
  // It is still the page that was opened first.
  expect(await other.evaluate('"changes" in window')).toBe(true);
  expect(await other.title()).not.toContain('r2');
  await other.goto(`${host.url}methods/si-wen/`);
  expect(await other.title()).toContain('r2');
  await searchFinds(other);
});

test('an update that breaks off leaves the old release whole, and the next visit completes it', async () => {
  page = await reader.visit(host.url);
  await isKept(page);
  host.publish(next);
  host.lose('steps/index.html');
  await lookForUpdate(page);
  await nothingInstalls();
  expect(await bar().count()).toBe(0);
  await page.goto(`${host.url}methods/si-wen/`);
  expect(await page.title()).not.toContain('r2');
  await searchFinds(page);
  host.publish(next);
  await lookForUpdate(page);
  await isOffered();
});

test('a host that has not switched every file yet gives no mixture', async () => {
  page = await reader.visit(host.url);
  await isKept(page);
  // The worker of the new release beside a page of the old one.
  const path = 'methods/si-wen/index.html';
  host.publish(new Map([...next, [path, built.get(path) ?? new Uint8Array()]]));
  await lookForUpdate(page);
  await nothingInstalls();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBe(null);
  await page.goto(`${host.url}cases/yun-bian-you-ju/`);
  expect(await page.title()).not.toContain('r2');
  host.publish(next);
  await lookForUpdate(page);
  await isOffered();
});

test('the bar fits into 320 pixels, is reached by the keyboard and is not printed', async () => {
  await visitAndUpdate();
  await page.setViewportSize({ width: 320, height: 600 });
  await isOffered();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.emulateMedia({ media: 'print' });
  expect(await bar().isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
  // What is hidden loses focus, so the keyboard comes after printing.
  await page.getByRole('button', { name: '更新' }).focus();
  await page.keyboard.press('Enter');
  await isNext();
});

test('the bar and the one that leads through hits do not cover each other, at 320, 375 and 1280 px', async () => {
  await visitAndUpdate('methods/si-wen/?highlight=%E5%9B%9B%E9%97%AE');
  await isOffered();
  const hits = page.locator('.search-hits');
  await hits.waitFor();
  for (const width of [320, 375, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    const [one, other] = [await bar().boundingBox(), await hits.boundingBox()];
    expect((one?.y ?? 0) + (one?.height ?? 0), `${width}px`).toBeLessThanOrEqual(other?.y ?? 0);
    expect([one?.y, Math.round((other?.y ?? 0) + (other?.height ?? 0))], `${width}px`).toEqual([0, 640]);
  }
});
