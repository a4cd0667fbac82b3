import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { searchIndex } from '../../src/search/match/search-index.ts';
import { searchText } from '../../src/search/ui/search-text.ts';
import { openBuiltIndex } from '../built-index.ts';
import { misled } from '../search-queries.ts';
import { askModule } from './ask-module.ts';
import { axeViolations } from './axe.ts';
import { at, holdRequest, openPage, siteFolder, siteUrl, type OpenPage } from './harness.ts';
import { expectedFirst, looseQueries, phraseQueries } from './reading-library.ts';

let open: OpenPage;
let page: Page;

/** Address below the base path with its anchor, without what it asks the page to mark. */
const below = (href: string): string => `/${href.slice(siteUrl.length).replace(/\?[^#]*/, '')}`;

/** Waits until the status line speaks of a query. */
async function answered(query: string): Promise<string> {
  const status = page.locator('.search-status', { hasText: `“${query}”` });
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

describe('on the search page', () => {
  beforeAll(async () => {
    open = await openPage();
    page = open.page;
    await page.goto(at('/search/'));
  });
  afterAll(async () => {
    expect(open.troubles).toEqual([]);
    await open.close();
  });

  test('every name of the library and every phrase is found first where it belongs, by the same answer as in Node', async () => {
    const reader = await openBuiltIndex(siteFolder);
    const queries = [...expectedFirst.map(({ query }) => query), ...looseQueries];
    const answers = await askModule(page, siteUrl, queries);
    expect(answers).toHaveLength(queries.length);
    for (const [index, answer] of answers.entries()) {
      const query = queries[index] ?? '';
      expect(answer, query).toEqual(JSON.parse(JSON.stringify(await searchIndex(reader, '/', query))));
      const expected = expectedFirst[index];
      if (expected) expect(misled(answer, expected, '/')).toEqual([]);
    }
  });

  /** A name of each kind of page, and a phrase of a text. */
  const shown = ['/cases/', '/methods/', '/steps/', '/templates/', '/glossary/']
    .flatMap((kind) => expectedFirst.find(({ first }) => first.every((address) => address.startsWith(kind))) ?? [])
    .concat(phraseQueries.slice(0, 2));

  test.each(shown)('$query is shown first where it belongs', async ({ query, first }) => {
    await page.getByRole('searchbox').fill(query);
    await answered(query);
    const result = page.locator('.search-results > li').first();
    const links = await result.locator('a').evaluateAll((list) => list.map((link) => (link as HTMLAnchorElement).href));
    const [address = '', section = ''] = links.map(below);
    expect(
      [address, section].some((found) => first.includes(found)),
      `${address} (${section}) came first`,
    ).toBe(true);
  });

  test.each(['量尺子', '两对照', '信箱 褪色', '4月12日'])(
    'excerpts for %s read as the page does, with the hit marked',
    async (query) => {
      await page.getByRole('searchbox').fill(query);
      await answered(query);
      const results = await page.locator('.search-results > li').evaluateAll((items) =>
        items.map((item) => ({
          address: item.querySelector('a')?.href ?? '',
          excerpts: [...item.querySelectorAll('p')].map((excerpt) => excerpt.textContent ?? ''),
          marks: [...item.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
        })),
      );
      const [first] = results;
      expect(first?.marks.length).toBeGreaterThan(0);
      const html = await (await page.request.get(first?.address ?? '')).text();
      const text = html
        .replace(/<(?:a class="heading-anchor"|span class="term-note")[\s\S]*?<\/(?:a|span)>/g, '')
        .replace(/<[^>]+>|\s/g, '');
      for (const excerpt of first?.excerpts ?? []) expect(text).toContain(excerpt.replace(/^…|…$|\s/g, ''));
    },
  );
});

describe('each in a page of its own:', () => {
  beforeEach(async () => {
    open = await openPage();
    page = open.page;
  });
  afterEach(() => open.close());

  test('the address holds the query and the filters, and brings them back', async () => {
    await page.goto(at('/search/?q=两对照'));
    await answered('两对照');
    await page.getByRole('radio', { name: /^案例/ }).check();
    await page.waitForURL((url) => url.searchParams.get('类型') === '案例');
    await answered('两对照');
    const types = page.locator('.search-results > li > h2 > .search-type');
    await expect.poll(async () => new Set(await types.allTextContents())).toEqual(new Set(['案例']));
    await page.reload();
    await answered('两对照');
    expect(await page.getByRole('radio', { name: /^案例/ }).isChecked()).toBe(true);
    expect(await page.getByRole('searchbox').inputValue()).toBe('两对照');
  });

  test('choosing a filter keeps its other values and the focus', async () => {
    await page.goto(at('/search/?q=两对照'));
    await answered('两对照');
    await page.getByRole('radio', { name: /^案例/ }).check();
    await page.waitForURL((url) => url.searchParams.get('类型') === '案例');
    await expect
      .poll(() =>
        page
          .locator('.search-type')
          .allTextContents()
          .then((types) => types.every((type) => type === '案例')),
      )
      .toBe(true);
    expect(await page.getByRole('radio', { name: /^方法/ }).count()).toBe(1);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('案例');
  });

  test('a submitted query is a step back in the history', async () => {
    await page.goto(at('/search/?q=四问'));
    await answered('四问');
    await page.getByRole('searchbox').fill('三学');
    await page.keyboard.press('Enter');
    await answered('三学');
    await page.getByRole('searchbox').fill('四不');
    await page.keyboard.press('Enter');
    await answered('四不');
    await page.goBack();
    await answered('三学');
    expect(await page.getByRole('searchbox').inputValue()).toBe('三学');
  });

  test('what is not there is named, and the lists are offered', async () => {
    await page.goto(at('/search/?q=宇宙火箭'));
    expect(await answered('宇宙火箭')).toContain('没有找到');
    expect(await page.locator('main').innerText()).toContain('站内没有出现“宇宙火箭”');
    expect(await page.locator('main').getByRole('link', { name: '案例' }).isVisible()).toBe(true);
  });

  test('a query is shown as text and never read as markup', async () => {
    const query = '<img src=x onerror=alert(1)>量尺子';
    await page.goto(at(`/search/?q=${encodeURIComponent(query)}`));
    await answered(query);
    expect(await page.locator('main img').count()).toBe(0);
    expect(open.troubles).toEqual([]);
  });

  test('an index that does not load is said, and trying again finds', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(at('/search/?q=四问'));
    await page.getByText(searchText.troubles.unavailable).waitFor();
    expect(await page.locator('main').getByRole('link', { name: '方法' }).isVisible()).toBe(true);
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: searchText.retry }).click();
    await answered('四问');
  });

  test('the dialog opens with Ctrl K and /, finds as one types, and Enter opens the chosen section', async () => {
    await page.goto(at('/methods/'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('量尺子');
    await answered('量尺子');
    const field = page.getByRole('combobox');
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = page.getByRole('option', { selected: true });
    expect(await chosen.getAttribute('id')).toBe(await field.getAttribute('aria-activedescendant'));
    const target = await chosen.evaluate((option) => (option as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await page.waitForURL(target);
    expect(new URL(target).hash).not.toBe('');
    expect(
      await page.evaluate(
        (id) => document.getElementById(id) !== null,
        decodeURIComponent(new URL(target).hash.slice(1)),
      ),
    ).toBe(true);
    await page.keyboard.press('/');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    expect(open.troubles).toEqual([]);
  });

  test('arrow keys pass through the field at both ends of the list', async () => {
    await page.goto(at('/'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('四问');
    await answered('四问');
    const options = page.getByRole('option');
    await page.keyboard.press('ArrowUp');
    expect(await options.last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('option', { selected: true }).count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
  });

  test('Enter without a choice leads to the search page', async () => {
    await page.goto(at('/'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('四问');
    await answered('四问');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/search/') && url.searchParams.get('q') === '四问');
  });

  test('Escape closes the dialog and gives the focus back', async () => {
    await page.goto(at('/'));
    const link = page.locator('[data-search-open]').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('四问');
    await answered('四问');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('/ typed into a field stays there', async () => {
    await page.goto(at('/'));
    const field = page.locator('main input[type="search"]');
    await field.focus();
    await page.keyboard.press('/');
    expect(await field.inputValue()).toBe('/');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
  });

  test('letters of an input method do not search, and the Enter that ends them does not submit', async () => {
    const address = at('/');
    await page.clock.install();
    await page.goto(address);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    const keyboard = await page.context().newCDPSession(page);
    for (const text of ['z', 'zh', 'zhao'])
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    for (const type of ['rawKeyDown', 'keyUp'] as const) {
      await keyboard.send('Input.dispatchKeyEvent', { type, key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
    }
    await page.clock.runFor(10_000);
    expect(await page.locator('dialog .search-status').textContent()).toBe('');
    expect(await page.locator('dialog [data-search-results]').getAttribute('aria-busy')).toBe('false');
    expect(page.url()).toBe(address);
    await keyboard.send('Input.insertText', { text: '量尺子' });
    await answered('量尺子');
  });

  test('on a phone the dialog fits and a tap opens a result', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(at('/'));
    await page.locator('[data-search-open]').first().click();
    await page.keyboard.type('晒短亮丑');
    await answered('晒短亮丑');
    const box = await page.getByRole('dialog').boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320).toBe(true);
    await page.getByRole('option').first().click();
    await page.waitForURL((url) => url.pathname.includes('/cases/'));
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing in the open dialog and on the page of results, %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(at('/search/?q=两对照'));
      await answered('两对照');
      expect(await axeViolations(page)).toEqual([]);
      await page.goto(at('/'));
      await page.keyboard.press('Control+k');
      await page.keyboard.type('两对照');
      await answered('两对照');
      await page.keyboard.press('ArrowDown');
      expect(await axeViolations(page)).toEqual([]);
    },
  );

  test('search code that arrives late leaves the focus on the list link where the reader is', async () => {
    const held = await holdRequest(page, '**/_client/search-page*');
    await page.goto(at('/search/'));
    await page.getByRole('searchbox').focus();
    const link = page.locator('.search-lists a').first();
    await link.focus();
    await (await held.route).continue();
    await page.locator('[data-search-results][aria-busy]').waitFor();
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('nothing of search is loaded before it is used', async () => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(at('/methods/si-wen/'));
    await open.settled();
    expect(loaded.filter((path) => path.includes('/_client/')).map((path) => path.split('/').pop())).toEqual([
      'client.js',
    ]);
    expect(loaded.filter((path) => path.includes('/pagefind/'))).toEqual([]);
  });

  test('the link beside a heading copies its address and says so', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(at('/methods/si-wen/'));
    const link = page.locator('.heading-anchor').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '链接已复制' }).waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await link.evaluate((element) => (element as HTMLAnchorElement).href));
  });
});
