import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { searchIndex } from '../../src/search/match/search-index.ts';
import { openBuiltIndex } from '../built-index.ts';
import { askModule } from './ask-module.ts';
import { canRunBundled, withBundled } from './bundled.ts';
import { startChromium91, type OldBrowser } from './chromium91.ts';
import { drawnPages, pageKinds } from './page-kinds.ts';
import { looseQueries, phraseQueries } from './reading-library.ts';
import { watchRequests } from './settled.ts';
import { withoutWorker } from './without-worker.ts';

const [siteUrl, siteFolder] = [inject('siteUrl'), inject('siteFolder')];

describe.skipIf(!canRunBundled)(withBundled('in Chromium 91'), () => {
  let old: OldBrowser;
  let page: Page;
  let settled: () => Promise<void>;
  let troubles: string[] = [];

  beforeAll(async () => {
    old = await startChromium91();
    page = await old.newPage();
    await page.evaluateOnNewDocument(withoutWorker);
    settled = watchRequests(page);
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  });
  afterAll(() => old.stop());

  /** Opens an address and forgets what went wrong before. */
  async function visit(address: string): Promise<void> {
    troubles = [];
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(siteUrl + address.slice(1));
    await settled();
  }

  test('it is Chromium 91', () => {
    expect(old.version).toContain('Chrome/91.');
  });

  test.each(pageKinds)('%s loads without an error and is laid out', async (address) => {
    await visit(address);
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
          heading:
            parseFloat(getComputedStyle(document.querySelector('h1') ?? document.body).fontSize) /
            parseFloat(style.fontSize),
          ground: style.backgroundColor,
        };
      });
      expect(layout.excess, `${width}px`).toBeLessThanOrEqual(0);
      expect(layout.mainWidth).toBeGreaterThan(width * 0.6);
      expect(layout.headerBeforeMain && layout.footerAfterMain).toBe(true);
      expect(layout.heading).toBeGreaterThan(1.2);
      expect(layout.ground).not.toBe('rgba(0, 0, 0, 0)');
    }
  });

  test.each(drawnPages)('$address is drawn', async ({ address, drawn }) => {
    await visit(address);
    await page.waitForSelector(drawn);
    expect(troubles).toEqual([]);
  });

  test('a reader goes from the home page to a case and on to one of its methods', async () => {
    await visit('/');
    const follow = async (selector: string): Promise<void> => {
      const clickVisible = (wanted: string): void =>
        [...document.querySelectorAll<HTMLElement>(wanted)].find((link) => link.getClientRects().length > 0)?.click();
      await Promise.all([page.waitForNavigation(), page.evaluate(clickVisible, selector)]);
    };
    await follow('nav a[href$="/cases/"]');
    await follow('main a[href$="/cases/yun-bian-you-ju/"]');
    expect(page.url()).toContain('/cases/yun-bian-you-ju/');
    await follow('main a[href*="/methods/"]');
    expect(page.url()).toContain('/methods/');
  });

  test('the search page finds, and the dialog too', async () => {
    await visit('/search/?q=%E5%9B%9B%E9%97%AE');
    await page.waitForFunction(() =>
      document.querySelector('.search-results > li a')?.getAttribute('href')?.includes('/methods/si-wen/'),
    );
    expect(troubles).toEqual([]);
    await visit('/');
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.keyboard.type('siwen');
    await page.waitForFunction(() =>
      document.querySelector('[role="option"]')?.getAttribute('href')?.includes('/methods/si-wen/'),
    );
    expect(troubles).toEqual([]);
  });

  test('hits are marked on the opened page and can be taken away', async () => {
    await visit('/methods/si-wen/?highlight=%E5%9B%9B%E9%97%AE#zu-cheng');
    await page.waitForSelector('.search-hits');
    expect(await page.$$eval('main mark.search-hit', (marks) => marks.length)).toBeGreaterThan(1);
    await page.waitForFunction(
      () =>
        (document.querySelector('mark.search-hit.is-current')?.getBoundingClientRect().top ?? Infinity) < innerHeight,
    );
    await page.evaluate(() => document.querySelector<HTMLElement>('.search-hits button:last-child')?.click());
    expect(await page.$$eval('main mark.search-hit', (marks) => marks.length)).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('searches give the same answers as everywhere', async () => {
    const reader = await openBuiltIndex(siteFolder);
    const queries = [...phraseQueries.map(({ query }) => query), ...looseQueries];
    await visit('/search/');
    const answers = await askModule(page, siteUrl, queries);
    for (const [index, query] of queries.entries()) {
      const answer = await searchIndex(reader, new URL(siteUrl).pathname, query);
      expect(answers[index], query).toEqual(JSON.parse(JSON.stringify(answer)));
    }
  });
});
