import { expect, test } from 'vitest';
import { at, openPage } from './harness.ts';
import { headerLinks } from '../../src/views/header-links.ts';
import { pageKinds } from './page-kinds.ts';

test.each(pageKinds)('%s loads without an error and asks no other host for anything', async (address) => {
  const { page, troubles, close } = await openPage();
  await page.goto(at(address), { waitUntil: 'networkidle' });
  expect(troubles).toEqual([]);
  await close();
});

test.each(pageKinds)('%s shows the same text without JavaScript', async (address) => {
  const texts: string[] = [];
  for (const javaScriptEnabled of [true, false]) {
    const { page, close } = await openPage({ javaScriptEnabled });
    await page.goto(at(address));
    texts.push((await page.locator('main').innerText()).replace(/\s+/g, ''));
    await close();
  }
  const [withScript = '', without = ''] = texts;
  expect(without.length).toBeGreaterThan(40);
  if (address !== '/search/') expect(without).toBe(withScript);
});

test('a reader without JavaScript walks from the home page to a case, a method and the glossary', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false });
  await page.goto(at('/'));
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '案例' }).click();
  await page.locator('main a[href$="/cases/machinery-department/"]').first().click();
  expect(new URL(page.url()).pathname).toMatch(/\/cases\/machinery-department\/$/);
  await page.locator('main a[href*="/methods/"]').first().click();
  expect(await page.locator('h1').count()).toBe(1);
  await page.goto(at('/cases/machinery-department/'));
  const term = page.locator('main a[href*="/glossary/#"]').first();
  const anchor = new URL((await term.getAttribute('href')) ?? '', at('/')).hash;
  await term.click();
  expect(new URL(page.url()).hash).toBe(anchor);
  expect(await page.locator(anchor).isVisible()).toBe(true);
  await close();
});

test('the search page without JavaScript offers the lists instead', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false });
  await page.goto(at('/search/'));
  for (const { address } of headerLinks) {
    expect(await page.locator(`main a[href$="${address}"]`).first().isVisible(), address).toBe(true);
  }
  await close();
});

test('dark pages are dark and light pages light, and both have readable contrast', async () => {
  const luminances: number[][] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, close } = await openPage({ colorScheme });
    await page.goto(at('/cases/machinery-department/'));
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
    await close();
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
