import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, openPage } from './harness.ts';
import { clippedTexts, overflows } from './overflow.ts';
import { drawnPages, pageKinds } from './page-kinds.ts';

const { page, close } = await openPage({ viewport: { width: 1440, height: 800 } });
afterAll(close);

let frame: Frame;
beforeAll(async () => {
  const around = '<!doctype html><iframe name="page" style="border: 0; height: 800px"></iframe>';
  await page.route('**/around.html', (route) => route.fulfill({ contentType: 'text/html', body: around }));
  await page.goto(at('/around.html'));
  const found = page.frame('page');
  if (!found) throw new Error('The frame is missing.');
  frame = found;
});

/** Runs in the page. */
function doubleText(): void {
  document.documentElement.style.setProperty('font-size', '200%', 'important');
}

const pages = [...pageKinds.map((address) => ({ address, drawn: 'main' })), ...drawnPages];

test.each(pages)(
  '$address fits every width from 320 to 1440 pixels, and loses nothing with text twice as large, on a phone or a desktop',
  async ({ address, drawn }) => {
    await frame.goto(at(address));
    await frame.locator(drawn).first().waitFor();
    expect(await frame.evaluate(overflows, { from: 320, to: 1440 })).toEqual([]);
    await frame.evaluate(doubleText);
    for (const width of [320, 1280]) {
      expect(await frame.evaluate(overflows, { from: width, to: width })).toEqual([]);
      expect(await frame.evaluate(clippedTexts), `${width}px`).toEqual([]);
    }
  },
);

test('what is too wide or clipped is found, at the widths at which it is', async () => {
  await frame.goto(at('/about/'));
  await frame.evaluate(() => {
    const box = document.createElement('p');
    box.className = 'planted';
    box.textContent = '太宽的一段';
    box.style.cssText = 'position: absolute; left: 0; width: 400px';
    document.querySelector('main')?.append(box);
  });
  expect(await frame.evaluate(overflows, { from: 320, to: 1440 })).toEqual([
    { from: 320, to: 392, excess: 80, culprit: '<p class="planted">' },
  ]);
  await frame.evaluate(() => {
    const box = document.querySelector<HTMLElement>('.planted');
    if (box) box.style.cssText = 'width: 20px; overflow: hidden; white-space: nowrap';
  });
  expect(await frame.evaluate(clippedTexts)).toEqual(['<p class="planted"> 太宽的一段']);
});
