import { afterAll, expect, test } from 'vitest';
import { at, openPage } from './harness.ts';
import { headerLinks } from '../../src/views/header-links.ts';
import { pageKinds } from './page-kinds.ts';

const reader = await openPage();
const withoutScript = await openPage({ javaScriptEnabled: false });
afterAll(async () => {
  await reader.close();
  await withoutScript.close();
});

test.each(pageKinds)(
  '%s loads without an error, asks no other host for anything and shows the same text without JavaScript',
  async (address) => {
    const texts: string[] = [];
    const earlier = reader.troubles.length;
    for (const { page } of [reader, withoutScript]) {
      await page.goto(at(address));
      if (page === reader.page) await reader.settled();
      // Of use with a script alone: ticks, what chooses among cases, and printing a form alone.
      await page.locator('main').evaluate((main) => {
        const own = '.compare-tick, .browse__filters, [data-browse-head], [data-print-form]';
        for (const element of main.querySelectorAll(own)) element.remove();
      });
      texts.push((await page.locator('main').innerText()).replace(/\s+/g, ''));
    }
    await reader.settled();
    expect(reader.troubles.slice(earlier)).toEqual([]);
    const [withScript = '', without = ''] = texts;
    expect(without.length).toBeGreaterThan(40);
    if (address !== '/search/') expect(without).toBe(withScript);
  },
);

test('a reader without JavaScript walks from the home page to a case, a method and the glossary', async () => {
  const { page } = withoutScript;
  await page.goto(at('/'));
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '案例' }).click();
  await page.locator('main a[href$="/cases/yun-bian-you-ju/"]').first().click();
  await page.waitForURL(at('/cases/yun-bian-you-ju/'));
  await page.locator('main a[href*="/methods/"]').first().click();
  await page.waitForURL((url) => url.pathname.includes('/methods/'));
  expect(await page.locator('h1').count()).toBe(1);
  await page.goto(at('/cases/yun-bian-you-ju/'));
  const term = page.locator('main a[href*="/glossary/"]').first();
  const target = new URL((await term.getAttribute('href')) ?? '', at('/'));
  await term.click();
  await page.waitForURL(target.href);
  expect(await page.locator('main .page-head__lead').isVisible()).toBe(true);
});

test.each([
  ['/problems/#yun-bian-you-ju', '/cases/yun-bian-you-ju/#wen-ti'],
  ['/sources/#yang-gao-1', '/sources/#yang-gao-1'],
])('the former address %s shows the reader %s', async (former, present) => {
  const { page } = reader;
  await page.goto(at('/'));
  await page.goto(at(former));
  await page.waitForURL(at(present));
  expect(await page.locator(new URL(at(present)).hash).isVisible()).toBe(true);
});

test('the search page without JavaScript offers the lists instead', async () => {
  const { page } = withoutScript;
  await page.goto(at('/search/'));
  for (const { address } of headerLinks) {
    expect(await page.locator(`main a[href$="${address}"]`).first().isVisible(), address).toBe(true);
  }
});

test('dark pages are dark and light pages light, and both have readable contrast', async () => {
  const { page } = reader;
  await page.goto(at('/cases/yun-bian-you-ju/'));
  const luminances: number[][] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const colours = await page.evaluate(() => {
      const shownBackground = (element: Element | null): string => {
        const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
        return element && /^rgba\(.*, 0\)$|^transparent$/.test(colour)
          ? shownBackground(element.parentElement)
          : colour;
      };
      const paragraph = document.querySelector('main .prose p');
      return paragraph ? [shownBackground(paragraph), getComputedStyle(paragraph).color] : [];
    });
    luminances.push(colours.map(luminance));
  }
  const [[lightPaper = 0, lightInk = 0] = [], [darkPaper = 0, darkInk = 0] = []] = luminances;
  expect(lightPaper).toBeGreaterThan(0.8);
  expect(darkPaper).toBeLessThan(0.1);
  expect((lightPaper + 0.05) / (lightInk + 0.05)).toBeGreaterThan(7);
  expect((darkInk + 0.05) / (darkPaper + 0.05)).toBeGreaterThan(7);
});

/** Relative luminance of a computed colour such as `rgb(24, 22, 20)`, 0 to 1, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((channel) => {
    const value = Number(channel) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
