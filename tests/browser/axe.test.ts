import { afterAll, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { at, openPage } from './harness.ts';
import { drawnPages, pageKinds } from './page-kinds.ts';

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
] as const;

const { page, close } = await openPage();
afterAll(close);

const pages = [...pageKinds.map((address) => ({ address, drawn: 'main' })), ...drawnPages];

test.each(pages)('axe finds nothing on $address, light, dark or on a phone', async ({ address, drawn }) => {
  await page.goto(at(address));
  await page.locator(drawn).first().waitFor();
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    expect(await axeViolations(page), `${colorScheme}, ${width}px`).toEqual([]);
  }
});
