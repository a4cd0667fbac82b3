import { afterAll, expect, test } from 'vitest';
import { at, openPage } from './harness.ts';
import { pageKinds } from './page-kinds.ts';
import { overflowRanges } from './overflow.ts';

const { page, close } = await openPage();
afterAll(close);

test.each(pageKinds)('%s fits every width from 320 to 1440 pixels', async (address) => {
  await page.goto(at(address));
  expect(await overflowRanges(page, 320, 1440)).toEqual([]);
});

test.each(pageKinds)('%s loses nothing at 320 pixels with text twice as large', async (address) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(at(address));
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
  expect(await overflowRanges(page, 320, 320)).toEqual([]);
  expect(await page.evaluate(clippedTexts)).toEqual([]);
});

test.each(pageKinds)('%s loses nothing on a desktop with text twice as large', async (address) => {
  await page.goto(at(address));
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
  expect(await overflowRanges(page, 1280, 1280)).toEqual([]);
  expect(await page.evaluate(clippedTexts)).toEqual([]);
});

/** Runs in the page: texts whose own box hides a part of them. */
function clippedTexts(): string[] {
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const { overflowX, overflowY, position, clipPath, display } = getComputedStyle(element);
    if (display.startsWith('inline') || clipPath !== 'none' || position === 'absolute') return [];
    const hidesX = overflowX === 'hidden' || overflowX === 'clip';
    const hidesY = overflowY === 'hidden' || overflowY === 'clip';
    const cut =
      (hidesX && element.scrollWidth > element.clientWidth + 1) ||
      (hidesY && element.scrollHeight > element.clientHeight + 1);
    return cut && element.textContent?.trim()
      ? [`<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 30)}`]
      : [];
  });
}
