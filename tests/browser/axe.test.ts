import { afterAll, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { at, openPage } from './harness.ts';
import { pageKinds } from './page-kinds.ts';

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
] as const;

const { page, close } = await openPage();
afterAll(close);

test.each(pageKinds)('axe finds nothing on %s, light, dark or on a phone', async (address) => {
  await page.goto(at(address));
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    expect(await axeViolations(page), `${colorScheme}, ${width}px`).toEqual([]);
  }
});
