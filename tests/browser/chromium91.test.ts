import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startChromium91, type OldBrowser } from './chromium91.ts';
import { pageKinds } from './page-kinds.ts';

const siteUrl = inject('siteUrl');
let old: OldBrowser;

beforeAll(async () => {
  old = await startChromium91();
});
afterAll(() => old.stop());

/** Opens an address in a page of its own and gathers what goes wrong. */
async function visit(address: string) {
  const page = await old.browser.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  await page.goto(siteUrl + address.slice(1), { waitUntil: 'networkidle0' });
  return { page, troubles };
}

test('it is Chromium 91', async () => {
  expect(await old.browser.userAgent()).toContain('Chrome/91.');
});

test.each(pageKinds)('%s loads without an error and is laid out', async (address) => {
  const { page, troubles } = await visit(address);
  expect(troubles).toEqual([]);
  for (const width of [1280, 360]) {
    await page.setViewport({ width, height: 800 });
    const layout = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const style = getComputedStyle(document.body);
      return {
        excess: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        mainWidth: box('main')?.width ?? 0,
        headerBeforeMain: (box('header')?.bottom ?? 0) <= (box('main')?.top ?? 0) + 1,
        footerAfterMain: (box('body > footer')?.top ?? 0) >= (box('main')?.bottom ?? 0) - 1,
        heading: parseFloat(getComputedStyle(document.querySelector('h1') ?? document.body).fontSize) / parseFloat(style.fontSize),
        ground: style.backgroundColor,
      };
    });
    expect(layout.excess, `${width}px`).toBeLessThanOrEqual(0);
    expect(layout.mainWidth).toBeGreaterThan(width * 0.6);
    expect(layout.headerBeforeMain && layout.footerAfterMain).toBe(true);
    expect(layout.heading).toBeGreaterThan(1.2);
    expect(layout.ground).not.toBe('rgba(0, 0, 0, 0)');
  }
  await page.close();
});

test('a reader goes from the home page to a case and on to one of its methods', async () => {
  const { page } = await visit('/');
  const follow = async (selector: string): Promise<void> => {
    const clickVisible = (wanted: string): void => [...document.querySelectorAll<HTMLElement>(wanted)].find((link) => link.getClientRects().length > 0)?.click();
    await Promise.all([page.waitForNavigation(), page.evaluate(clickVisible, selector)]);
  };
  await follow('nav a[href$="/cases/"]');
  await follow('main a[href$="/cases/machinery-department/"]');
  expect(page.url()).toContain('/cases/machinery-department/');
  await follow('main a[href*="/methods/"]');
  expect(page.url()).toContain('/methods/');
  await page.close();
});

test('the search page says that the browser is too old and offers the lists', async () => {
  const { page } = await visit('/search/?q=%E4%BA%94%E6%9F%A5');
  await page.waitForFunction(() => /浏览器.*(太旧|过旧|版本)/.test(document.querySelector('main')?.innerText ?? ''), { timeout: 10_000 });
  for (const list of ['cases', 'methods', 'steps', 'glossary']) {
    expect(await page.$eval(`main a[href$="/${list}/"]`, (link) => link.getClientRects().length > 0), list).toBe(true);
  }
  await page.close();
});
