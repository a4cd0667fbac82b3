import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browseText } from '../../src/browse/ui/browse-text.ts';
import { at, openPage, type OpenPage } from './harness.ts';

let open: OpenPage;
let page: Page;
beforeEach(async () => {
  open = await openPage();
  page = open.page;
});
afterEach(() => open.close());

const status = (text: string) => page.locator('.browse__status', { hasText: text });
const value = (name: string) => page.getByRole('checkbox', { name });
const cards = () => page.locator('[data-browse-results] .card');
const list = () => page.locator('[data-browse-list]');
const query = (): string => decodeURIComponent(new URL(page.url()).search);
/** What the values of a facet say: name and count. */
const valuesOf = (facet: string) => page.locator(`[data-facet="${facet}"] label`).allInnerTexts();

async function visit(address: string): Promise<void> {
  await page.goto(at(address));
  await page.locator('.browse__facet').first().waitFor({ state: 'attached' });
}

describe('on the list of cases a reader', () => {
  afterEach(() => expect(open.troubles).toEqual([]));

  test('chooses, sees what is left in the list, the counts and the address, and goes back', async () => {
    await visit('/cases/');
    await status(browseText.all(2)).waitFor();
    await value('企业').check();
    await status(browseText.found(1)).waitFor();
    expect(await cards().locator('h3').allInnerTexts()).toEqual(['柜台前移半步 云边邮局把来信当考卷']);
    expect(await list().isVisible()).toBe(false);
    expect(query()).toBe('?单位类型=企业');
    expect((await valuesOf('单位类型')).map((text) => text.replace(/\s+/gu, ' '))).toEqual(['企业 1', '机关 1']);
    expect((await valuesOf('主题')).map((text) => text.replace(/\s+/gu, ' '))).toEqual(['组织生活 1', '联系群众 1']);
    await page.goBack();
    await status(browseText.all(2)).waitFor();
    expect(await list().isVisible()).toBe(true);
    expect(await value('企业').isChecked()).toBe(false);
  });

  test('opens an address, takes a value off, and reads on from there by keyboard', async () => {
    await visit(`/cases/?${new URLSearchParams({ 单位类型: '企业', 主题: '组织生活' })}`);
    await status(browseText.found(1)).waitFor();
    await page.getByRole('button', { name: browseText.takeOff('单位类型', '企业') }).click();
    await status(browseText.found(2)).waitFor();
    expect(query()).toBe('?主题=组织生活');
    expect(await page.locator('.browse__status:focus').count()).toBe(1);
    await page.getByRole('button', { name: browseText.clear }).click();
    await status(browseText.all(2)).waitFor();
    expect(query()).toBe('');
  });

  test('ticks with the keyboard and stays where the focus is', async () => {
    await visit('/cases/');
    await value('机关').focus();
    await page.keyboard.press('Space');
    await status(browseText.found(1)).waitFor();
    expect(await value('机关').evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await status(browseText.all(2)).waitFor();
  });

  test('finds the way out where nothing is left', async () => {
    await visit(`/cases/?${new URLSearchParams({ 单位类型: '企业', 年份: '1999' })}`);
    await status(browseText.none).waitFor();
    await page.getByRole('button', { name: browseText.removal('1999', 1) }).click();
    await status(browseText.found(1)).waitFor();
    expect(query()).toBe('?单位类型=企业');
  });

  test('opens the methods, which are loaded only then, and chooses one', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await visit('/cases/');
    await status(browseText.all(2)).waitFor();
    expect(asked).not.toContain('/browse/methods.json');
    await page.locator('summary', { hasText: '方法' }).click();
    await value('三争先').check();
    await status(browseText.found(1)).waitFor();
    expect(query()).toBe('?方法=三争先');
    await page.reload();
    await status(browseText.found(1)).waitFor();
    expect(await value('三争先').isChecked()).toBe(true);
  });

  test('orders by title, in pinyin order, and by figures', async () => {
    await visit('/cases/');
    const titles = async (sort: string): Promise<string[]> => {
      await page.getByLabel(browseText.sort).selectOption({ label: sort });
      await status(browseText.found(2)).waitFor();
      await cards().nth(1).waitFor();
      return (await cards().locator('h3').allInnerTexts()).map((title) => title.slice(0, 2));
    };
    expect(await titles(browseText.sorts.title)).toEqual(['柜台', '守好']);
    expect(query()).toBe('?sort=title');
    expect(await titles(browseText.sorts.newest)).toEqual(['守好', '柜台']);
  });

  test('hears what is found', async () => {
    await visit('/cases/');
    await status(browseText.all(2)).waitFor();
    await value('企业').check();
    await page.locator('[data-browse-announcement]', { hasText: browseText.found(1) }).waitFor({ state: 'attached' });
  });

  test('on a phone opens the filters and goes on to what is found', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await visit('/cases/');
    expect(await value('企业').isVisible()).toBe(false);
    await page.locator('.browse__filters > summary').click();
    await value('企业').check();
    await page.getByRole('button', { name: browseText.toResults(1) }).click();
    expect(await value('企业').isVisible()).toBe(false);
    await cards().first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(
      await page.locator('.browse__status').evaluate((element) => element.getBoundingClientRect().top),
    ).toBeLessThan(640);
  });
});

test('a table that does not load leaves the list, says so, and is asked for again', async () => {
  await page.route('**/browse/cases.json', (route) => route.abort(), { times: 1 });
  await page.goto(at('/cases/?sort=title'));
  await status(browseText.failed).waitFor();
  expect(await list().isVisible()).toBe(true);
  await page.getByRole('button', { name: browseText.retry }).click();
  await status(browseText.found(2)).waitFor();
});

test('a reader without JavaScript has the list, and no tick that would do nothing', async () => {
  const without = await openPage({ javaScriptEnabled: false });
  await without.page.goto(at('/cases/'));
  expect(await without.page.locator('[data-browse-list] .card').count()).toBe(2);
  expect(await without.page.locator('.compare-tick').first().isVisible()).toBe(false);
  await without.close();
});
