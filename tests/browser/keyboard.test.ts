import { afterAll, expect, test } from 'vitest';
import { at, openPage } from './harness.ts';
import { pageKinds } from './page-kinds.ts';

const { page, settled, close } = await openPage();
afterAll(close);
const session = await page.context().newCDPSession(page);

async function visit(address: string): Promise<void> {
  await page.goto(at(address));
  await settled();
}

/** Presses Tab so often. The browser takes the keys in order, so that none need wait for the one before. */
async function pressTab(times: number): Promise<void> {
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const events = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp'] as const).flat();
  await Promise.all(events.map((type) => session.send('Input.dispatchKeyEvent', { type, ...tab })));
}

/** What has got the focus on a page, each element as its name and the beginning of its text. */
interface Focus {
  /** How many elements have got it. */
  got: number;
  /** Those that did not show it. */
  unseen: string[];
  /** How many links and controls a reader sees by now. */
  wanted: number;
  /** Those of them that have not got it. */
  missed: string[];
}

/** Runs in the page: notes from now on what gets the focus, for `readFocus` to report. */
function watchFocus(): void {
  const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const got = new Set<Element>();
  const unseen: string[] = [];
  const label = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> ${element.textContent?.trim().slice(0, 20)}`;
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || got.has(target)) return;
    got.add(target);
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target);
    if ((outlineStyle === 'none' || parseFloat(outlineWidth) < 1) && boxShadow === 'none') unseen.push(label(target));
  });
  const readFocus = (): Focus => {
    const wanted = [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled'))
      // What is in a closed group has a box and is not seen.
      .filter(
        (element) => element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true }),
      );
    const missed = wanted.filter((element) => !got.has(element)).map(label);
    return { got: got.size, unseen, wanted: wanted.length, missed };
  };
  Object.assign(window, { readFocus });
}

/** Presses Tab until every link and control has got the focus, or nothing new gets it any more. */
async function tabThrough(): Promise<Focus> {
  await page.evaluate(watchFocus);
  const readFocus = (): Promise<Focus> => page.evaluate('readFocus()');
  let focus = await readFocus();
  for (let before = -1; focus.missed.length > 0 && focus.got > before;) {
    before = focus.got;
    await pressTab(focus.wanted);
    // The focus may have made the page show more.
    await settled();
    focus = await readFocus();
  }
  return focus;
}

test('the first Tab reaches the skip link, which shows itself and leads to the main part', async () => {
  await visit('/cases/yun-bian-you-ju/');
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
    await visit(address);
    const { got, unseen, missed } = await tabThrough();
    expect(got).toBeGreaterThan(5);
    expect(unseen).toEqual([]);
    expect(missed).toEqual([]);
  },
);

test('a reader finds a method from the home page with Tab and Enter alone', async () => {
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
  await visit('/');
  await press('/methods/');
  await press('/methods/si-wen/');
  expect(await page.locator('h1').textContent()).toBe('四问');
});
