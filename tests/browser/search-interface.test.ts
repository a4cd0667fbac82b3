import type { CDPSession, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { searchText } from '../../src/search/ui/search-text.ts';
import { at, holdRequest, openPage, type OpenPage } from './harness.ts';

let open: OpenPage;
let page: Page;
beforeEach(async () => {
  open = await openPage();
  page = open.page;
});
afterEach(async () => {
  expect(open.troubles).toEqual([]);
  await open.close();
});

const status = (text: string) => page.locator('.search-status', { hasText: text });
const results = () => page.locator('.search-results > li');

async function openDialog(address = '/'): Promise<void> {
  await page.goto(at(address));
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
}

describe('pinyin and slips', () => {
  test('pinyin typed without an input method finds by names and says so', async () => {
    await page.goto(at('/search/'));
    await page.getByRole('searchbox').pressSequentially('liangdingxiang');
    await status('“liangdingxiang”').waitFor();
    expect(await results().first().locator('h2 mark').allTextContents()).toEqual(['两定向']);
    expect(await page.locator('main').innerText()).toContain(searchText.byPinyin);
  });

  test('what was probably meant is offered on the page and searched on a click', async () => {
    await page.goto(at('/search/?q=三挣先'));
    await page.locator('.search-meant').getByRole('link', { name: '三争先' }).click();
    await status('“三争先”').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('三争先');
    expect(new URL(page.url()).searchParams.get('q')).toBe('三争先');
    await page.goBack();
    await status('“三挣先”').waitFor();
  });

  test('what was probably meant is the first option of the dialog, and Enter searches it there', async () => {
    await openDialog();
    await page.keyboard.type('两定向两对招');
    await status('“两定向两对招”').waitFor();
    const option = page.getByRole('option').first();
    await option.filter({ hasText: '两定向两对照' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await status('“两定向两对照”').waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe('两定向两对照');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
  });

  test('a page that lacks a word of the query says which', async () => {
    await page.goto(at('/search/?q=量尺子 跳板'));
    await status('“量尺子 跳板”').waitFor();
    expect(await page.locator('main').innerText()).toContain(searchText.relaxed);
    const lacks = await page.locator('.search-lack').allTextContents();
    expect(lacks.length).toBeGreaterThan(0);
    expect(lacks.every((lack) => /^缺少：(?:量尺子|跳板)$/.test(lack))).toBe(true);
  });

  test('a query without a letter asks for one', async () => {
    await page.goto(at('/search/?q=，。'));
    await page.getByText(searchText.noLetters).waitFor();
  });
});

describe('what is typed', () => {
  test.each([
    ['with zero-width characters', '两\u200b对\ufeff照'],
    ['in full width', '掌上邮袋ＡＰＰ'],
    ['with spaces at the ends', '  四问　'],
    ['in traditional characters', '徵求意見'],
  ])('%s finds as it should', async (_, pasted) => {
    await page.goto(at('/search/'));
    await page.getByRole('searchbox').focus();
    await page.keyboard.insertText(pasted);
    await status('找到').waitFor();
    expect(await results().count()).toBeGreaterThan(0);
    expect(await results().first().locator('mark').count()).toBeGreaterThan(0);
  });

  const compose = (session: CDPSession, text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

  test('letters of an input method search nothing on the page, and what they become does', async () => {
    await page.clock.install();
    await page.goto(at('/search/'));
    await page.getByRole('searchbox').focus();
    await page.locator('[data-search-results][aria-busy]').waitFor();
    const session = await page.context().newCDPSession(page);
    for (const text of ['s', 'si', 'si w', 'si wen']) await compose(session, text);
    await page.clock.runFor(10_000);
    expect(await page.locator('.search-status').first().textContent()).toBe('');
    expect(await page.locator('[data-search-results]').first().getAttribute('aria-busy')).toBe('false');
    expect(page.url()).toBe(at('/search/'));
    await session.send('Input.insertText', { text: '四问' });
    await status('“四问”').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('四问');
  });

  test('an Enter that ends a composition does not submit the page', async () => {
    await page.goto(at('/search/?q=三学'));
    await status('“三学”').waitFor();
    await page.getByRole('searchbox').focus();
    const session = await page.context().newCDPSession(page);
    await compose(session, 'cha');
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await session.send('Input.dispatchKeyEvent', { type, key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
    await open.settled();
    expect(new URL(page.url()).searchParams.get('q')).toBe('三学');
  });

  test('the latest answer stands, whatever order they come in', async () => {
    await page.goto(at('/search/'));
    const field = page.getByRole('searchbox');
    await field.fill('四问');
    await status('“四问”').waitFor();
    // The words of the first query come after the answer to the second.
    const held = await holdRequest(page, '**/pagefind/words/**');
    await field.fill('掌上邮袋');
    const late = await held.route;
    await field.fill('旧邮票墙');
    await status('“旧邮票墙”').waitFor();
    await late.continue();
    await open.settled();
    expect(await page.locator('.search-status').first().textContent()).toContain('“旧邮票墙”');
  });

  test('answers to each key replace each other without an empty moment', async () => {
    await page.goto(at('/search/'));
    await page.getByRole('searchbox').fill('四');
    await status('“四”').waitFor();
    await page.evaluate(() => {
      const list = document.querySelector('[data-search-results]');
      if (!list) throw new Error('no results');
      const counts = ((window as unknown as { counts: number[] }).counts = [] as number[]);
      new MutationObserver(() => counts.push(list.querySelectorAll('.search-results > li').length)).observe(list, {
        childList: true,
      });
    });
    for (const text of ['四问', '四', '三学', '四不']) {
      await page.getByRole('searchbox').fill(text);
      await status(`“${text}”`).waitFor();
    }
    const counts = await page.evaluate(() => (window as unknown as { counts: number[] }).counts);
    expect(counts.length).toBeGreaterThanOrEqual(4);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });
});

describe('for screen readers', () => {
  test('a pause after typing is followed by one announcement of the count', async () => {
    await page.clock.install();
    await openDialog();
    await page.evaluate(() => {
      const said = ((window as unknown as { said: string[] }).said = [] as string[]);
      const region = document.querySelector('dialog [role="status"]');
      if (!region) throw new Error('no status');
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    const said = (): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);
    // From now on it is only as late as the test says.
    await page.clock.pauseAt(Date.now() + 3_600_000);
    for (const typed of ['两', '两定', '两定向']) {
      await page.keyboard.type(typed.slice(-1));
      await page.clock.runFor(100);
      await status(`“${typed}”`).waitFor();
    }
    await page.clock.runFor(300);
    expect(await said()).toEqual([]);
    await page.clock.runFor(1000);
    expect(await said()).toEqual([expect.stringContaining('“两定向”：找到')]);
  });

  test('what was probably meant and what stands nowhere is said too', async () => {
    await openDialog();
    await page.keyboard.type('三挣先');
    await page
      .locator('dialog [role="status"]')
      .filter({ hasText: '您是不是要找“三争先”？' })
      .waitFor({ state: 'attached' });
  });

  test('the list belongs to the field, and its groups are named by their pages', async () => {
    await openDialog();
    await page.keyboard.type('四问');
    await status('“四问”').waitFor();
    const field = page.getByRole('combobox');
    const list = page.locator(`#${await field.getAttribute('aria-controls')}`);
    expect(await list.getAttribute('role')).toBe('listbox');
    expect(await list.getByRole('group').first().getAttribute('aria-label')).toBe('四问');
    expect(
      await list
        .getByRole('option')
        .evaluateAll((options) => options.every((option) => option.getAttribute('aria-selected') === 'false')),
    ).toBe(true);
  });
});

describe('with the keyboard on the page', () => {
  test('arrow keys lead from the field through the results and back', async () => {
    await page.goto(at('/search/?q=四问'));
    await status('“四问”').waitFor();
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    const first = page.locator('[data-search-results] a').first();
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true);
  });
});

describe('recent searches', () => {
  test('are offered again in the dialog, the latest first, and can be cleared', async () => {
    for (const query of ['四问', '三学']) {
      await openDialog();
      await page.keyboard.type(query);
      await status(`“${query}”`).waitFor();
      await page.getByRole('option').first().click();
      await page.getByRole('region', { name: '搜索标记' }).waitFor();
      await open.settled();
    }
    await openDialog('/about/');
    const options = page.getByRole('listbox', { name: searchText.recent }).getByRole('option');
    expect(await options.allTextContents()).toEqual(['三学', '四问']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await status('“四问”').waitFor();
    await page.getByRole('combobox').fill('');
    await page.getByRole('button', { name: searchText.clearRecent }).click();
    expect(await options.count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('are offered on the search page while nothing is typed', async () => {
    await page.goto(at('/search/?q=四问'));
    await status('“四问”').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.locator('.search-lists').getByRole('link', { name: '四问', exact: true }).click();
    await status('“四问”').waitFor();
  });

  test('never go to a server', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await openDialog();
    await page.keyboard.type('量尺子');
    await status('“量尺子”').waitFor();
    expect(asked.filter((url) => url.includes('量尺子'))).toEqual([]);
  });
});

describe('hits on the opened page', () => {
  const marks = () => page.locator('main mark.search-hit');

  test('are marked and scrolled to, and the address stays plain', async () => {
    await page.goto(at('/search/?q=晒短亮丑'));
    await status('“晒短亮丑”').waitFor();
    await results().first().locator('ul a').first().click();
    await page.waitForURL((url) => url.pathname.includes('/cases/yun-bian-you-ju/') && url.search === '');
    expect(new Set(await marks().allTextContents())).toEqual(new Set(['晒短亮丑']));
    expect(new URL(page.url()).hash).not.toBe('');
    const current = page.locator('mark.search-hit.is-current').first();
    await current.waitFor();
    const isInView = () =>
      current.evaluate(
        (mark) => mark.getBoundingClientRect().top > 0 && mark.getBoundingClientRect().bottom < innerHeight,
      );
    await expect.poll(isInView).toBe(true);
  });

  test('are led through by the bar, which counts them, and taken away by it', async () => {
    await page.goto(at('/cases/yun-bian-you-ju/?highlight=四问'));
    const bar = page.getByRole('region', { name: '搜索标记' });
    await bar.waitFor();
    const hits = new Set(await marks().evaluateAll((list) => list.map((mark) => (mark as HTMLElement).dataset.hit)))
      .size;
    expect(hits).toBeGreaterThan(2);
    expect(await bar.innerText()).toContain(`第 1 处，共 ${hits} 处`);
    await bar.getByRole('button', { name: '上一处' }).click();
    expect(await bar.innerText()).toContain(`第 ${hits} 处`);
    await bar.getByRole('button', { name: '下一处' }).click();
    expect(await bar.innerText()).toContain('第 1 处');
    const text = await page.locator('main').innerText();
    await bar.getByRole('button', { name: '去除标记' }).click();
    expect(await marks().count()).toBe(0);
    expect(await bar.count()).toBe(0);
    expect(await page.locator('main').innerText()).toBe(text);
    await page.reload();
    await open.settled();
    expect(await marks().count()).toBe(0);
  });

  test('come back with a reload', async () => {
    await page.goto(at('/methods/si-wen/?highlight=量尺子'));
    await marks().first().waitFor();
    await page.reload();
    await marks().first().waitFor();
    expect(page.url()).toBe(at('/methods/si-wen/'));
  });

  test('run on through links and quotation marks', async () => {
    await page.goto(at('/methods/si-wen/?highlight=自问量尺子'));
    await marks().first().waitFor();
    const [first] = await marks().evaluateAll((list) => {
      const hit = (list[0] as HTMLElement).dataset.hit;
      return [
        list
          .filter((mark) => (mark as HTMLElement).dataset.hit === hit)
          .map((mark) => mark.textContent)
          .join(''),
      ];
    });
    expect(first).toBe('自问“量尺子');
  });

  test.each([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['a pattern', '.*'],
    ['a bracket', '('],
    ['a backslash', '\\'],
    ['5,000 letters', 'a'.repeat(5000)],
    ['words that are not there', '没有的话'],
  ])('asked for as %s change nothing', async (_, asked) => {
    await page.goto(at(`/methods/si-wen/?highlight=${encodeURIComponent(asked)}`));
    await page.waitForURL(at('/methods/si-wen/'));
    await open.settled();
    expect(await marks().count()).toBe(0);
    expect(await page.getByRole('region', { name: '搜索标记' }).count()).toBe(0);
  });

  test('are not printed', async () => {
    await page.goto(at('/methods/si-wen/?highlight=四问'));
    await marks().first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('region', { name: '搜索标记' }).isVisible()).toBe(false);
    expect(
      await marks()
        .first()
        .evaluate((mark) => getComputedStyle(mark).backgroundColor),
    ).toBe('rgba(0, 0, 0, 0)');
  });
});

test('the first key in the dialog finds what it needs already loaded', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openDialog();
  await expect.poll(() => asked.some((path) => path.endsWith('/pagefind/entry.json'))).toBe(true);
});

test.each([
  [
    'the dialog',
    async () => {
      await openDialog();
      await page.keyboard.type('三挣先');
      await page.getByRole('option').first().waitFor();
    },
  ],
  [
    'the bar on an opened page',
    async () => {
      await page.goto(at('/methods/si-wen/?highlight=四问'));
      await page.getByRole('region', { name: '搜索标记' }).waitFor();
    },
  ],
  [
    'the search page',
    async () => {
      await page.goto(at('/search/?q=三挣先'));
      await status('“三挣先”').waitFor();
    },
  ],
] as const)('on a phone of 320 px %s fits and its buttons are large enough', async (_, show) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await show();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const small = await page
    .locator('dialog[open] :is(button, [role="option"]), .search-hits button, .search-page button')
    .evaluateAll((targets) =>
      targets
        .filter((target) => target.getClientRects().length > 0 && target.getBoundingClientRect().height < 44)
        .map((target) => target.textContent),
    );
  expect(small).toEqual([]);
});
