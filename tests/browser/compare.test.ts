import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientText } from '../../src/browser/client-text.ts';
import { compareText } from '../../src/compare/compare-text.ts';
import { at, openPage, type OpenPage } from './harness.ts';
import { readableText, readPdf } from './pdf.ts';

const both = '/compare/?cases=yun-bian-you-ju,zhi-chuan-du-kou';

let open: OpenPage;
let page: Page;
beforeEach(async () => {
  open = await openPage();
  page = open.page;
});
afterEach(() => open.close());

const bar = () => page.locator('.compare-bar');
const ticks = () => page.locator('input[data-compare]');
const heads = () => page.locator('.compare thead .compare__unit');
/** Cells of the row with a title. */
const cellsOf = (title: string) =>
  page.locator('.compare tr', { has: page.getByRole('rowheader', { name: title, exact: true }) }).getByRole('cell');

async function compare(address = both): Promise<void> {
  await page.goto(at(address));
  await page.locator('.compare').waitFor();
}

describe('the choice', () => {
  afterEach(() => expect(open.troubles).toEqual([]));

  test('is ticked on a list and on a case, shown on every page, and leads to the comparison', async () => {
    await page.goto(at('/cases/'));
    expect(await bar().isVisible()).toBe(false);
    await ticks().first().check();
    expect(await bar().getByRole('status').innerText()).toContain('云边邮局');
    expect(await bar().getByRole('link').isVisible()).toBe(false);
    await page.goto(at('/cases/zhi-chuan-du-kou/'));
    await page.getByRole('checkbox', { name: '比较' }).focus();
    await page.keyboard.press('Space');
    await bar().getByRole('link', { name: clientText.compare.compare }).click();
    await page.locator('.compare').waitFor();
    expect(new URL(page.url()).search).toBe('?cases=yun-bian-you-ju,zhi-chuan-du-kou');
    expect(await heads().allInnerTexts()).toEqual(['云边邮局', '纸船渡口']);
  });

  test('is ticked on results of a search too', async () => {
    await page.goto(at('/search/?q=%E6%B8%A1%E5%8F%A3'));
    await ticks().first().check();
    expect(await bar().getByRole('status').innerText()).toContain(clientText.compare.more);
    await page.goto(at('/cases/zhi-chuan-du-kou/'));
    expect(await ticks().isChecked()).toBe(true);
  });

  test('can be emptied, and its ticks with it', async () => {
    await page.goto(at('/cases/'));
    await ticks().first().check();
    await bar().getByRole('button', { name: clientText.compare.clear }).click();
    expect(await bar().isVisible()).toBe(false);
    expect(await ticks().first().isChecked()).toBe(false);
    expect(
      await ticks()
        .first()
        .evaluate((tick) => tick === document.activeElement),
    ).toBe(true);
  });

  test('takes no fifth case', async () => {
    await page.goto(at('/cases/'));
    await page.evaluate(() => {
      const chosen = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id }));
      localStorage.setItem('/ compare', JSON.stringify(chosen));
    });
    await page.reload();
    expect(await bar().getByRole('status').innerText()).toContain(clientText.compare.full);
    expect(await ticks().first().isDisabled()).toBe(true);
  });
});

describe('the comparison', () => {
  test('puts what the cases say side by side, and says where a source is silent', async () => {
    await compare();
    expect(await cellsOf(compareText.members).allInnerTexts()).toEqual(['26名', '9名']);
    expect(await cellsOf(compareText.region).allInnerTexts()).toEqual(['虚构省云边镇', compareText.silent]);
    const opinions = await cellsOf(compareText.measure('条')).allInnerTexts();
    expect(opinions[0]).toContain('意见 128条');
    expect(opinions[1]).toContain('意见 70余条');
    expect(await page.locator('.compare__section h2').allInnerTexts()).toEqual([
      compareText.glance,
      compareText.steps,
      compareText.figures,
      compareText.problems,
      compareText.conditions,
    ]);
    expect(open.troubles).toEqual([]);
  });

  test('leads to the passages', async () => {
    await compare();
    await cellsOf('征求意见').first().getByRole('link').click();
    await page.waitForURL(/\/cases\/yun-bian-you-ju\/#/u);
  });

  test('loses a case to a button, and Back brings it again', async () => {
    await compare();
    await page.getByRole('button', { name: compareText.removeCase('云边邮局') }).click();
    await page.getByText(compareText.one).waitFor();
    expect(await heads().allInnerTexts()).toEqual(['纸船渡口']);
    await page.goBack();
    await heads().nth(1).waitFor();
  });

  test('names a case that there is not, and shows the others', async () => {
    await compare('/compare/?cases=yun-bian-you-ju,nowhere');
    expect(await page.locator('[data-compare-status]').innerText()).toBe(compareText.missing(['nowhere']));
    expect(await heads().allInnerTexts()).toEqual(['云边邮局']);
  });

  test('that does not load says so and is tried again', async () => {
    await page.route('**/data/cases/zhi-chuan-du-kou.json', (route) => route.abort(), { times: 1 });
    await compare();
    expect(await page.locator('[data-compare-status]').innerText()).toBe(compareText.failed);
    await page.getByRole('button', { name: compareText.retry }).click();
    await heads().nth(1).waitFor();
  });

  test('without an address that names cases says how to choose', async () => {
    await page.goto(at('/compare/'));
    await page.getByText(compareText.none).waitFor();
    await page.getByRole('link', { name: compareText.toList }).click();
    await page.waitForURL(at('/cases/'));
  });

  test('keeps its table for screen readers on a phone, where cells come one below another', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await compare();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await page.getByRole('table').getByRole('columnheader').count()).toBe(2);
    const [first, second] = await cellsOf(compareText.members).all();
    const [above, below] = [await first?.boundingBox(), await second?.boundingBox()];
    expect(below?.y ?? 0).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 1);
  });

  test('prints across A4, with everything that it says', async () => {
    await compare();
    const cells = await page.locator('.compare td p:not(.compare__of)').allInnerTexts();
    const sheets = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    for (const { width, height } of sheets) expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    expect(sheets.flatMap(({ clipped }) => clipped)).toEqual([]);
    const text = sheets.map((sheet) => sheet.text).join('');
    const missing = cells.filter((cell) => !text.includes(readableText(cell).slice(0, 10)));
    expect(missing).toEqual([]);
  });
});
