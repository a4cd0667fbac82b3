import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { SearchAnswer, SearchModule } from '../../src/search/answer.ts';
import { searchIndex } from '../../src/search/match/search-index.ts';
import { openBuiltIndex } from '../built-index.ts';
import { phraseQueries } from '../search-queries.ts';
import { startChromium91, type OldBrowser } from './chromium91.ts';
import { pageKinds } from './page-kinds.ts';
import { withoutWorker } from './without-worker.ts';

const siteUrl = inject('siteUrl');
let old: OldBrowser;

beforeAll(async () => {
  old = await startChromium91();
});
afterAll(() => old.stop());

/** Opens an address in a page of its own and gathers what goes wrong. */
async function visit(address: string) {
  const page = await old.browser.newPage();
  await page.evaluateOnNewDocument(withoutWorker);
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
  await page.close();
});

test('a reader goes from the home page to a case and on to one of its methods', async () => {
  const { page } = await visit('/');
  const follow = async (selector: string): Promise<void> => {
    const clickVisible = (wanted: string): void =>
      [...document.querySelectorAll<HTMLElement>(wanted)].find((link) => link.getClientRects().length > 0)?.click();
    await Promise.all([page.waitForNavigation(), page.evaluate(clickVisible, selector)]);
  };
  await follow('nav a[href$="/cases/"]');
  await follow('main a[href$="/cases/machinery-department/"]');
  expect(page.url()).toContain('/cases/machinery-department/');
  await follow('main a[href*="/methods/"]');
  expect(page.url()).toContain('/methods/');
  await page.close();
});

test('the search page finds, and the dialog too', async () => {
  const { page, troubles } = await visit('/search/?q=%E4%BA%94%E6%9F%A5');
  await page.waitForFunction(
    () => document.querySelector('.search-results > li a')?.getAttribute('href')?.includes('/methods/wu-cha/'),
    { timeout: 10_000 },
  );
  await page.close();
  const { page: home } = await visit('/');
  await home.keyboard.down('Control');
  await home.keyboard.press('k');
  await home.keyboard.up('Control');
  await home.keyboard.type('wucha');
  await home.waitForFunction(
    () => document.querySelector('[role="option"]')?.getAttribute('href')?.includes('/methods/wu-cha/'),
    { timeout: 10_000 },
  );
  expect(troubles).toEqual([]);
  await home.close();
});

test('hits are marked on the opened page and can be taken away', async () => {
  const { page, troubles } = await visit('/methods/wu-cha/?highlight=%E4%BA%94%E6%9F%A5#zu-cheng');
  await page.waitForSelector('.search-hits', { timeout: 10_000 });
  expect(await page.$$eval('main mark.search-hit', (marks) => marks.length)).toBeGreaterThan(1);
  expect(await page.$eval('mark.search-hit.is-current', (mark) => mark.getBoundingClientRect().top < innerHeight)).toBe(
    true,
  );
  await page.evaluate(() => document.querySelector<HTMLElement>('.search-hits button:last-child')?.click());
  expect(await page.$$eval('main mark.search-hit', (marks) => marks.length)).toBe(0);
  expect(troubles).toEqual([]);
  await page.close();
});

test('searches give the same answers as everywhere', async () => {
  const reader = await openBuiltIndex();
  const queries = [
    ...phraseQueries.map(({ query }) => query),
    '教材 断层',
    'sandingbiao',
    'sdbszc',
    '徵求意見',
    '五挣当',
    '怎么征求意见？',
    '三定标的步骤有哪些',
    '宇宙飞船',
    'ccby40',
  ];
  const { page } = await visit('/search/');
  await page.evaluate(
    `import(${JSON.stringify(`${siteUrl}pagefind/search.js`)}).then((module) => { window.searchModule = module; })`,
  );
  const answers = (await page.evaluate(
    (asked: string[]) =>
      Promise.all(
        asked.map((query) => (window as unknown as { searchModule: SearchModule }).searchModule.search(query)),
      ),
    queries,
  )) as SearchAnswer[];
  for (const [index, query] of queries.entries()) {
    const answer = await searchIndex(reader, new URL(siteUrl).pathname, query);
    expect(answers[index], query).toEqual(JSON.parse(JSON.stringify(answer)));
  }
  await page.close();
});
