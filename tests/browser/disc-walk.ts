import { expect } from 'vitest';
import type { SearchModule } from '../../src/search/answer.ts';
import { searchIndex } from '../../src/search/match/search-index.ts';
import { openBuiltIndex } from '../built-index.ts';
import { siteFolder } from './harness.ts';
import { looseQueries, phraseQueries } from './reading-library.ts';

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
  await page.keyboard.type('liangdingxiang');
  await shows(page, 'document.querySelector("[role=option]")?.textContent').toContain('两定向两对照一回看');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shows(page, 'location.pathname').toContain('/methods/liang-ding-xiang-liang-dui-zhao-yi-hui-kan/index.html');

  await page.goto(`${root}index.html`);
  await page.evaluate('document.querySelector("#home-search").focus()');
  await page.keyboard.type('量尺子');
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
  await shows(page, 'location.pathname').toContain('/methods/si-wen/index.html');
  await shows(page, 'document.querySelectorAll("mark.search-hit").length').toBeGreaterThan(0);
  await page.goBack();
  await shows(page, 'document.querySelector(".search-results .search-type")?.textContent').toBe('方法');
  expect(page.url()).toBe(address);
}

/** A reader chooses among cases on the disc, ticks two and compares them. */
export async function chooseAndCompare(page: ReaderPage, root: string): Promise<void> {
  await page.goto(`${root}cases/index.html`);
  await page.waitForSelector('[data-facet=单位类型]');
  await page.evaluate('document.querySelector("input[value=企业]").click()');
  await shows(page, 'document.querySelectorAll("[data-browse-results] .card").length').toBe(1);
  expect(decodeURIComponent(new URL(page.url()).search)).toBe('?单位类型=企业');
  await page.evaluate('document.querySelector("[data-browse-results] input[data-compare]").click()');
  await page.evaluate('document.querySelector("[data-browse-results] .card a").click()');
  await shows(page, 'location.pathname').toContain('/cases/yun-bian-you-ju/index.html');
  await page.goto(`${root}cases/zhi-chuan-du-kou/index.html`);
  await page.waitForSelector('.has-compare .compare-tick');
  await page.evaluate('document.querySelector("input[data-compare]:not(:checked)").click()');
  await page.evaluate('document.querySelector(".compare-bar a").click()');
  await shows(page, 'document.querySelectorAll(".compare thead .compare__unit").length').toBe(2);
  expect(page.url()).toContain('/compare/index.html?cases=yun-bian-you-ju,zhi-chuan-du-kou');
}

/** The disc's search module gives what the site's search gives, but for addresses, which are those of files. */
export async function answersAlike(page: ReaderPage, root: string): Promise<void> {
  await page.goto(`${root}search/index.html?q=%E5%9B%9B%E9%97%AE`);
  await page.waitForSelector('.search-results');
  const reader = await openBuiltIndex(siteFolder);
  const here = new URL(root).pathname;
  for (const query of [...phraseQueries.map(({ query: each }) => each), ...looseQueries]) {
    const answer = await page.evaluate<Awaited<ReturnType<SearchModule['search']>>>(
      `globalThis.duibiaoSearch.search(${JSON.stringify(query)})`,
    );
    const expected = JSON.stringify(await searchIndex(reader, '/', query));
    const site = JSON.stringify(answer)
      .replaceAll(`"url":"${here}`, '"url":"/')
      .replace(/("url":"[^"#]*\/)index\.html/gu, '$1');
    expect(JSON.parse(site), query).toEqual(JSON.parse(expected));
  }
}
