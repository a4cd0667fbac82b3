import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browser } from './harness.ts';
import { OfflineHost, releaseNamed, releaseWithoutWorker } from './offline-site.ts';

let host: OfflineHost;
let context: BrowserContext;
let troubles: string[];

const built = await releaseNamed('built');
const next = await releaseNamed('r2');

beforeEach(async () => {
  host = new OfflineHost();
  host.publish(built);
  await host.open();
  context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'allow' });
  troubles = [];
});
afterEach(async () => {
  await context.close();
  await host.remove();
});

/** Opens a page of the host in a tab of its own. */
async function visit(address = '', from: OfflineHost = host): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.goto(from.url + address);
  return page;
}

/** Waits until all that readers keep has come. */
const isKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

/** Loads the page once more and waits until its look for a new release has ended. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.reload({ waitUntil: 'load' });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const { installing } = registration;
    if (installing) await new Promise((resolve) => installing.addEventListener('statechange', resolve, { once: true }));
  });
}

const bar = (page: Page) => page.locator('.update-bar');
const cached = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (
      await Promise.all(
        (await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map(({ url }) => `${name} ${url}`),
        ),
      )
    ).flat(),
  );

/** A reader searches on the page that is open. */
async function searchFinds(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('五查');
  await page.locator('[role="option"][href*="/methods/wu-cha/"]').first().waitFor();
  await page.keyboard.press('Escape');
}

test('after one visit the site is read and searched without a network, whatever the address carries', async () => {
  const page = await visit();
  await isKept(page);
  expect(troubles).toEqual([]);
  await host.cut();
  await searchFinds(page);
  for (const address of [
    'cases/machinery-department/',
    'search/?q=%E4%BA%94%E6%9F%A5&%E7%B1%BB%E5%9E%8B=%E6%96%B9%E6%B3%95',
    'methods/wu-cha/?highlight=%E4%BA%94%E6%9F%A5#zu-cheng',
    'methods',
    'cases/index.html',
  ]) {
    expect((await page.goto(host.url + address))?.status(), address).toBe(200);
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.site-header') ?? document.body).display),
    ).not.toBe('inline');
  }
  await page.goto(`${host.url}search/?q=%E4%BA%94%E6%9F%A5`);
  await page.locator('.search-results > li a[href*="/methods/wu-cha/"]').first().waitFor();
});

test('an address that is not there gets the page for it, with a network and without', async () => {
  const page = await visit();
  await isKept(page);
  expect((await page.goto(`${host.url}nowhere/`))?.status()).toBe(404);
  await host.cut();
  expect((await page.goto(`${host.url}nowhere/else/`))?.status()).toBe(404);
  expect(await page.locator('h1').textContent()).toContain('没有');
});

test('a new release is offered, waits for consent, and leaves nothing of the old one', async () => {
  const page = await visit();
  await isKept(page);
  host.publish(next);
  await lookForUpdate(page);
  await bar(page).getByText('有新版本').waitFor();
  expect(await page.title()).not.toContain('r2');
  await searchFinds(page); // its code is gone from the host
  await page.getByRole('button', { name: '更新' }).click();
  await page.waitForFunction(() => document.title.includes('r2'));
  await searchFinds(page);
  const old = [...built.keys()].find((path) => path.includes('site-search.element')) ?? '';
  await expect.poll(async () => (await cached(page)).filter((entry) => entry.includes(old))).toEqual([]);
  expect((await cached(page)).length).toBe(
    (await cached(page)).filter((entry) => entry.includes('duibiao kept /')).length,
  );
  expect(await bar(page).count()).toBe(0);
});

test('a reader who puts the new release off reads the old one whole, and is not asked again in this tab', async () => {
  const page = await visit();
  await isKept(page);
  host.publish(next);
  await lookForUpdate(page);
  await page.getByRole('button', { name: '以后再说' }).click();
  await page.goto(`${host.url}methods/wu-cha/`);
  await page.waitForTimeout(1500);
  expect([await page.title(), await bar(page).count()]).toEqual([expect.not.stringContaining('r2'), 0]);
});

test('a new release that waits stays whole while the reader goes on reading the old one', async () => {
  const page = await visit();
  await isKept(page);
  host.publish(next);
  await lookForUpdate(page);
  await bar(page).getByText('有新版本').waitFor();
  for (const address of ['methods/wu-cha/', 'steps/']) {
    await page.goto(host.url + address);
    await bar(page).getByText('有新版本').waitFor();
  }
  await host.cut();
  await page.getByRole('button', { name: '更新' }).click();
  await page.waitForFunction(() => document.title.includes('r2'));
  await page.goto(`${host.url}cases/machinery-department/`);
  expect(await page.title()).toContain('r2');
  await searchFinds(page);
});

test('the other tab stays as it is and still finds its code; its next page is of the new release', async () => {
  const page = await visit();
  await isKept(page);
  const other = await visit('cases/machinery-department/');
  await isKept(other);
  host.publish(next);
  await lookForUpdate(page);
  await page.getByRole('button', { name: '更新' }).click();
  await page.waitForFunction(() => document.title.includes('r2'));
  await page.waitForTimeout(1500);
  expect(await other.title()).not.toContain('r2');
  await host.cut();
  await searchFinds(other);
  await other.goto(`${host.url}methods/wu-cha/`);
  expect(await other.title()).toContain('r2');
  await searchFinds(other);
});

test('an update that breaks off leaves the old release whole, and the next visit completes it', async () => {
  const page = await visit();
  await isKept(page);
  host.publish(next);
  host.lose('steps/index.html');
  await lookForUpdate(page);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing)).toBe(null);
  expect(await bar(page).count()).toBe(0);
  await page.goto(`${host.url}methods/wu-cha/`);
  expect(await page.title()).not.toContain('r2');
  await searchFinds(page);
  host.publish(next);
  await lookForUpdate(page);
  await bar(page).getByText('有新版本').waitFor();
});

test('a host that has not switched every file yet gives no mixture', async () => {
  const page = await visit();
  await isKept(page);
  // The worker of the new release beside a page of the old one.
  host.publish(
    new Map([...next, ['methods/wu-cha/index.html', built.get('methods/wu-cha/index.html') ?? new Uint8Array()]]),
  );
  await lookForUpdate(page);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing)).toBe(null);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBe(null);
  await page.goto(`${host.url}cases/machinery-department/`);
  expect(await page.title()).not.toContain('r2');
  host.publish(next);
  await lookForUpdate(page);
  await bar(page).getByText('有新版本').waitFor();
});

test('where storage is full, reading goes on without a word', async () => {
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => troubles.push(message));
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url).origin, quotaSize: 100_000 });
  await page.goto(host.url);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null))
    .toBe(null);
  await page.waitForTimeout(4000);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
  expect((await page.goto(`${host.url}methods/wu-cha/`))?.status()).toBe(200);
  await searchFinds(page);
  expect(troubles).toEqual([]);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url).origin });
  await page.goto(host.url);
  await isKept(page);
});

test('a site that no longer works offline takes its worker and what was kept away', async () => {
  const page = await visit();
  await isKept(page);
  host.publish(await releaseWithoutWorker());
  await page.reload();
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await cached(page)).toEqual([]);
  await page.goto(`${host.url}methods/wu-cha/`);
  expect(await page.title()).toContain('r9');
  await page.waitForTimeout(1500);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('a reader who saves data gets nothing but the page', async () => {
  await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const page = await visit();
  await page.waitForTimeout(2000);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('the bar fits into 320 pixels, is reached by the keyboard and is not printed', async () => {
  const page = await visit();
  await page.setViewportSize({ width: 320, height: 600 });
  await isKept(page);
  host.publish(next);
  await lookForUpdate(page);
  await bar(page).getByText('有新版本').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.emulateMedia({ media: 'print' });
  expect(await bar(page).isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
  // What is hidden loses focus, so the keyboard comes after printing.
  await page.getByRole('button', { name: '更新' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.title.includes('r2'));
});

test.each([320, 375, 1280])(
  'at %i px the bar and the one that leads through hits do not cover each other',
  async (width) => {
    const page = await visit('methods/wu-cha/?highlight=%E4%BA%94%E6%9F%A5');
    await page.setViewportSize({ width, height: 640 });
    await isKept(page);
    host.publish(next);
    await lookForUpdate(page);
    await page.locator('.search-hits').waitFor();
    await bar(page).waitFor();
    const [one, other] = [await bar(page).boundingBox(), await page.locator('.search-hits').boundingBox()];
    expect((one?.y ?? 0) + (one?.height ?? 0)).toBeLessThanOrEqual(other?.y ?? 0);
    expect([one?.y, Math.round((other?.y ?? 0) + (other?.height ?? 0))]).toEqual([0, 640]);
  },
);

test('two sites on one host keep apart: one works offline below its base path, the other stays as it is', async () => {
  const { port } = new URL(host.url);
  const page = await visit();
  await isKept(page);
  const kept = await cached(page);
  await host.cut();
  const library = new OfflineHost('/library/');
  library.publish(await releaseNamed('built', '/library/'));
  library.url = `http://localhost:${port}/library/`;
  await library.open();
  const second = await visit('', library);
  await isKept(second);
  expect((await cached(second)).filter((entry) => !entry.includes('/library/'))).toEqual(kept);
  await library.cut();
  await second.goto(`${library.url}methods/wu-cha/`);
  await searchFinds(second);
  expect(second.url()).toContain('/library/');
  expect((await page.goto(`${host.url}methods/wu-cha/`))?.status()).toBe(200);
  await library.remove();
});
