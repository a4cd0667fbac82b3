import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startChromium91 } from './chromium91.ts';
import { browser } from './harness.ts';
import { secondMark, switchingSite, type SwitchingSite } from './switching-site.ts';

let site: SwitchingSite;
let context: BrowserContext;
beforeAll(async () => {
  site = await switchingSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  Object.assign(site, { release: 'one', cuts: () => false, lags: () => false });
  context = await browser.newContext({ locale: 'zh-CN' });
});
afterEach(() => context.close());

/** Opens a page and waits until the site is kept on the device. */
async function visit(path = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.url + path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  return page;
}

const cutNetwork = (): void => void (site.cuts = () => true);
const firstAnswer = (page: Page): Promise<string> => page.locator('.search-results > li a').first().innerText();

/** Looks for a new release, as the browser does when a page is opened. */
const lookForRelease = (page: Page): Promise<void> => page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update().catch(() => {})));

/** Waits until the worker that was found has come to an end, one way or the other. */
const untilSettled = (page: Page): Promise<void> => expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing === null)).toBe(true);

describe('after one visit, without a network', () => {
  test('every kind of page can be read', async () => {
    const page = await visit();
    cutNetwork();
    for (const path of ['cases/machinery-department/', 'methods/wu-cha/', 'steps/', 'problems/', 'glossary/', 'templates/zheng-gai-tai-zhang/', 'about/', '']) {
      await page.goto(site.url + path);
      expect(await page.locator('h1').first().innerText(), path).not.toBe('');
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), path).not.toBe('rgba(0, 0, 0, 0)');
    }
  });

  test('search finds, with pinyin, filters and section hits, and hits are marked on the page it opens', async () => {
    const page = await visit();
    cutNetwork();
    await page.goto(`${site.url}search/?q=wucha`);
    expect(await firstAnswer(page)).toContain('五查');
    await page.locator('.search-results > li a').first().click();
    await page.waitForURL(/\/methods\/wu-cha\//u);
    await page.goto(`${site.url}search/?q=${encodeURIComponent('征求意见')}`);
    await page.locator('.search-results > li a').nth(1).waitFor();
    expect(await page.locator('.search-filters input').count()).toBeGreaterThan(2);
  });

  test('the dialog of the page that was visited finds too', async () => {
    const page = await visit();
    cutNetwork();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('五查');
    await page.locator('[role="option"][href*="/methods/wu-cha/"]').first().waitFor();
  });

  test('an address that is not there says so in words, and one without its slash leads to the page', async () => {
    const page = await visit();
    cutNetwork();
    await page.goto(`${site.url}cases`);
    expect(new URL(page.url()).pathname).toBe('/cases/');
    const response = await page.goto(`${site.url}no/such/page/`);
    expect([response?.status(), await page.locator('h1').innerText()]).toEqual([503, '没有联网，这一页打不开']);
    await page.locator('main a').click();
    await page.waitForURL(site.url);
  });
});

test('with a network an address that is not there is still missing', async () => {
  const page = await visit();
  const response = await page.goto(`${site.url}no/such/page/`);
  expect([response?.status(), response?.fromServiceWorker()]).toEqual([404, true]);
});

describe('a new release while pages are open', () => {
  test('waits, tells of itself, and takes over when the reader agrees', async () => {
    const page = await visit('cases/');
    site.release = 'two';
    await lookForRelease(page);
    await page.getByRole('status').filter({ hasText: '有新版本' }).waitFor();
    // Until then all is of the old release, the search index too, whatever the host holds.
    await page.goto(`${site.url}search/?q=${encodeURIComponent('五查')}`);
    expect(await firstAnswer(page)).not.toContain(secondMark);
    expect(await page.title()).not.toContain(secondMark);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '更新' }).click()]);
    await expect.poll(() => page.title()).toContain(secondMark);
    await expect.poll(() => firstAnswer(page)).toContain(secondMark);
    expect(await page.locator('.update-bar').count()).toBe(0);
    cutNetwork();
    await page.goto(`${site.url}methods/wu-cha/`);
    expect(await page.title()).toContain(secondMark);
  });

  test('may be put off, and is offered again on the next page', async () => {
    const page = await visit();
    site.release = 'two';
    await lookForRelease(page);
    await page.getByRole('button', { name: '以后再说' }).click();
    expect(await page.locator('.update-bar').count()).toBe(0);
    await page.goto(`${site.url}cases/`);
    await page.locator('.update-bar').waitFor();
    expect(await page.title()).not.toContain(secondMark);
  });

  test('is told to another tab that is open when it takes over', async () => {
    const page = await visit();
    const other = await visit('cases/');
    site.release = 'two';
    await lookForRelease(page);
    await page.getByRole('button', { name: '更新' }).click();
    await expect.poll(() => page.title()).toContain(secondMark);
    // A tab that nobody looks at shows the new release by itself; one that is looked at asks.
    const shown = other.getByRole('button', { name: '刷新' });
    await expect.poll(async () => (await other.title()).includes(secondMark) || (await shown.isVisible())).toBe(true);
    if (!(await other.title()).includes(secondMark)) await shown.click();
    await expect.poll(() => other.title()).toContain(secondMark);
  });

  test('leaves no cache of the old one behind', async () => {
    const page = await visit();
    const files = (): Promise<string[]> => page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat().sort());
    const before = await files();
    site.release = 'two';
    await lookForRelease(page);
    await page.getByRole('button', { name: '更新' }).click();
    await expect.poll(() => page.title()).toContain(secondMark);
    await expect.poll(async () => (await files()).length).toBeLessThanOrEqual(before.length + 2);
    const after = new Set(await files());
    expect(before.filter((url) => url.includes('pagefind/pages/') && after.has(url)).length).toBeLessThan(5);
  });
});

describe('an update that does not come to its end', () => {
  test.each<[string, () => void]>([
    ['because some files do not arrive', () => void (site.cuts = (path) => path.includes('/methods/'))],
    ['because the host still hands out pages of the old release', () => void (site.lags = (path) => path.startsWith('/methods/'))],
  ])('%s leaves the old release whole, and is made up for on a later visit', async (_, fail) => {
    const page = await visit();
    site.release = 'two';
    fail();
    await lookForRelease(page);
    await untilSettled(page);
    await page.goto(`${site.url}cases/`);
    await untilSettled(page);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting === null)).toBe(true);
    expect(await page.title()).not.toContain(secondMark);
    await page.goto(`${site.url}methods/wu-cha/`);
    expect(await page.title()).not.toContain(secondMark);
    await page.goto(`${site.url}search/?q=${encodeURIComponent('五查')}`);
    expect(await firstAnswer(page)).not.toContain(secondMark);
    Object.assign(site, { cuts: () => false, lags: () => false });
    await lookForRelease(page);
    await page.getByRole('button', { name: '更新' }).click();
    await expect.poll(() => page.title()).toContain(secondMark);
  });
});

test('where storage is full the page is read as before, without an error, and a later visit makes up for it', async () => {
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize: 200_000 });
  await page.goto(site.url);
  // Fetching ahead has been tried and has failed.
  await expect.poll(() => page.evaluate(async () => performance.now() > 4000 && !(await navigator.serviceWorker.getRegistration()))).toBe(true);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await page.goto(`${site.url}search/?q=${encodeURIComponent('五查')}`);
  expect(await firstAnswer(page)).toContain('五查');
  expect(troubles).toEqual([]);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin });
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  cutNetwork();
  await page.goto(`${site.url}methods/wu-cha/`);
  expect(await page.locator('h1').innerText()).toContain('五查');
});

test('a release that keeps nothing for reading offline takes away what an earlier one kept', async () => {
  const page = await visit();
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBeGreaterThan(0);
  site.release = 'leaving';
  await lookForRelease(page);
  await expect.poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length])).toEqual([0, 0]);
  const response = await page.goto(`${site.url}methods/wu-cha/`);
  expect([response?.status(), response?.fromServiceWorker()]).toEqual([200, false]);
});

test('the site can be installed', async () => {
  const page = await visit();
  const devtools = await context.newCDPSession(page);
  const { errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = (await devtools.send('Page.getInstallabilityErrors')) as { installabilityErrors: { errorId: string }[] };
  // The profile of a test is a private one, from which nothing is installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});

describe('the bar that tells of a new release', () => {
  test.each(['light', 'dark'] as const)('fits a phone of 320 px, has buttons that are large enough, and is not printed (%s)', async (colorScheme) => {
    await context.close();
    context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 320, height: 640 }, colorScheme });
    const page = await visit('cases/machinery-department/');
    site.release = 'two';
    await lookForRelease(page);
    const bar = page.locator('.update-bar');
    await bar.waitFor();
    const { x = 0, width = 0, y = 0, height = 0 } = (await bar.boundingBox()) ?? {};
    expect([x >= 0, x + width <= 320, Math.round(y + height) <= 640]).toEqual([true, true, true]);
    for (const button of await bar.getByRole('button').all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.emulateMedia({ media: 'print' });
    expect(await bar.isVisible()).toBe(false);
  });
});

test('in Chromium 91 too, after one visit without a network, pages can be read and search finds', async () => {
  const old = await startChromium91();
  try {
    const page = await old.browser.newPage();
    await page.goto(site.url);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    cutNetwork();
    await page.goto(`${site.url}methods/wu-cha/`);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toContain('五查');
    await page.goto(`${site.url}search/?q=wucha`);
    await page.waitForFunction(() => document.querySelector('.search-results > li a')?.getAttribute('href')?.includes('/methods/wu-cha/'), { timeout: 30_000 });
  } finally {
    old.stop();
  }
});
