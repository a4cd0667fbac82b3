import { expect } from 'vitest';
import { readSettings } from '../../src/build/site-settings.ts';
import type { SearchModule } from '../../src/search/answer.ts';
import { searchIndex } from '../../src/search/match/search-index.ts';
import { openBuiltIndex } from '../built-index.ts';
import { phraseQueries } from '../search-queries.ts';

/** What a walk needs of a page; both drivers have it. */
export interface ReaderPage {
  goto(address: string): Promise<unknown>;
  url(): string;
  goBack(): Promise<unknown>;
  keyboard: { press(key: 'Enter' | 'ArrowDown' | '/'): Promise<void>; type(text: string): Promise<void> };
  waitForSelector(selector: string): Promise<unknown>;
  /** Runs code in the page. */
  evaluate<T>(code: string): Promise<T>;
}

/** Waits until code in the page gives what is expected. */
const shows = (page: ReaderPage, code: string) => expect.poll(() => page.evaluate(code).catch(() => undefined));

/**
 * A reader opens the disc, searches in the dialog and on the page, filters, opens a hit and goes back.
 *
 * @param root Address of the disc's folder, ending in a slash.
 */
export async function walk(page: ReaderPage, root: string): Promise<void> {
  await page.goto(root + encodeURIComponent('打开案例库.html'));
  await shows(page, 'location.pathname.endsWith("/index.html") && document.readyState === "complete"').toBe(true);
  await page.keyboard.press('/');
  await page.keyboard.type('sandingbiao');
  await shows(page, 'document.querySelector("[role=option]")?.textContent').toContain('三定标三找差三必见');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shows(page, 'location.pathname').toContain('/methods/san-ding-biao-san-zhao-cha-san-bi-jian/index.html');

  await page.goto(`${root}index.html`);
  await page.evaluate('document.querySelector("#home-search").focus()');
  await page.keyboard.type('照镜子');
  await page.keyboard.press('Enter');
  await shows(page, 'document.querySelectorAll(".search-results > li").length').toBeGreaterThan(1);
  await shows(
    page,
    "document.querySelectorAll(\".search-results > li > ul a[href*='index.html?highlight='][href*='#']\").length",
  ).toBeGreaterThan(0);
  await page.evaluate('document.querySelector("[data-search-filters] input[value=方法]").click()');
  await shows(
    page,
    '[...new Set([...document.querySelectorAll(".search-results .search-type")].map((type) => type.textContent))].join()',
  ).toBe('方法');
  const address = page.url();
  await page.evaluate('document.querySelector(".search-results a").click()');
  await shows(page, 'location.pathname').toContain('/methods/wu-cha/index.html');
  await shows(page, 'document.querySelectorAll("mark.search-hit").length').toBeGreaterThan(0);
  await page.goBack();
  await shows(page, 'document.querySelector(".search-results .search-type")?.textContent').toBe('方法');
  expect(page.url()).toBe(address);
}

/** The disc's search module gives what the site's search gives, but for addresses, which are those of files. */
export async function answersAlike(page: ReaderPage, root: string): Promise<void> {
  await page.goto(`${root}search/index.html?q=%E4%BA%94%E6%9F%A5`);
  await page.waitForSelector('.search-results');
  const reader = await openBuiltIndex();
  const here = new URL(root).pathname;
  for (const query of [
    ...phraseQueries.slice(0, 20).map(({ query: each }) => each),
    '教材 断层',
    'sdbszc',
    '徵求意見',
    '五挣当',
    '怎么征求意见？',
    '宇宙飞船',
  ]) {
    const answer = await page.evaluate<Awaited<ReturnType<SearchModule['search']>>>(
      `globalThis.duibiaoSearch.search(${JSON.stringify(query)})`,
    );
    const expected = JSON.stringify(await searchIndex(reader, readSettings(process.env).base, query));
    const site = JSON.stringify(answer)
      .replaceAll(`"url":"${here}`, `"url":"${readSettings(process.env).base}`)
      .replace(/("url":"[^"#]*\/)index\.html/gu, '$1');
    expect(JSON.parse(site), query).toEqual(JSON.parse(expected));
  }
}
