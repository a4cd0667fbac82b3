import { afterEach, expect, test } from 'vitest';
import { at, openPage, type OpenPage } from './harness.ts';
import { pageKinds } from './page-kinds.ts';

let open: OpenPage | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function visit(address: string): Promise<OpenPage['page']> {
  open = await openPage();
  await open.page.goto(at(address), { waitUntil: 'networkidle' });
  return open.page;
}

test('the first Tab reaches the skip link, which shows itself and leads to the main part', async () => {
  const page = await visit('/cases/machinery-department/');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  expect(await skip.textContent()).toBe('跳到正文');
  const box = await skip.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.height).toBeGreaterThan(10);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test.each(pageKinds)(
  'on %s Tab reaches every link and control, and each shows that it has the focus',
  async (address) => {
    const page = await visit(address);
    await page.evaluate(() => ((window as unknown as { seen: Set<Element> }).seen = new Set()));
    const invisible: string[] = [];
    for (let presses = 0; presses < 500; presses += 1) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const { seen } = window as unknown as { seen: Set<Element> };
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const isNew = !seen.has(element);
        seen.add(element);
        const style = getComputedStyle(element);
        const rings =
          (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none';
        return {
          isNew,
          rings,
          label: `<${element.tagName.toLowerCase()}> ${element.textContent?.trim().slice(0, 20)}`,
        };
      });
      if (!focus?.isNew) break;
      if (!focus.rings) invisible.push(focus.label);
    }
    expect(invisible).toEqual([]);
    expect(await page.evaluate(neverFocused)).toEqual([]);
  },
);

/** Runs in the page: links and controls that a reader sees by now and that are not in `seen`. */
function neverFocused(): string[] {
  const { seen } = window as unknown as { seen: Set<Element> };
  return [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ]
    .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled'))
    .filter((element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden')
    .filter((element) => !seen.has(element))
    .map((element) => `<${element.tagName.toLowerCase()}> ${element.textContent?.trim().slice(0, 20)}`);
}

test('a reader finds a method from the home page with Tab and Enter alone', async () => {
  const page = await visit('/');
  const press = async (wanted: string): Promise<void> => {
    for (let presses = 0; presses < 200; presses += 1) {
      await page.keyboard.press('Tab');
      if (
        (await page.evaluate(() => (document.activeElement as HTMLAnchorElement | null)?.href ?? '')).endsWith(wanted)
      )
        break;
    }
    await Promise.all([page.waitForURL((url) => url.pathname.endsWith(wanted)), page.keyboard.press('Enter')]);
  };
  await press('/methods/');
  await press('/methods/wu-cha/');
  expect(await page.locator('h1').textContent()).toBe('五查');
});
