import type { Page } from 'playwright-core';

/** Runs in the page: how many pixels it is wider than the window, and what sticks out first. */
function overflowNow(): { excess: number; culprit: string } {
  const width = document.documentElement.clientWidth;
  const excess = document.documentElement.scrollWidth - width;
  if (excess <= 0) return { excess: 0, culprit: '' };
  const scrolls = (element: Element): boolean => !!element.parentElement?.closest('.table-scroll');
  const culprit = [...document.querySelectorAll('body *')].find(
    (element) => !scrolls(element) && element.getBoundingClientRect().right > width + 0.5,
  );
  return {
    excess,
    culprit: culprit ? `<${culprit.tagName.toLowerCase()} class="${culprit.getAttribute('class') ?? ''}">` : '?',
  };
}

/**
 * Resizes the window through a range of widths and finds where the page is wider than it.
 *
 * @param from Narrowest width in CSS pixels.
 * @param to Widest; every eighth width in between is tried.
 * @returns One text a range. Example: `320–376px：最多超出 24px，<table class="">`.
 */
export async function overflowRanges(page: Page, from: number, to: number): Promise<string[]> {
  const ranges: { from: number; to: number; excess: number; culprit: string }[] = [];
  for (let width = from; width <= to; width += 8) {
    await page.setViewportSize({ width, height: 800 });
    const { excess, culprit } = await page.evaluate(overflowNow);
    if (excess === 0) continue;
    const last = ranges.at(-1);
    if (last?.to === width - 8) Object.assign(last, { to: width, excess: Math.max(last.excess, excess) });
    else ranges.push({ from: width, to: width, excess, culprit });
  }
  return ranges.map((range) => `${range.from}–${range.to}px：最多超出 ${range.excess}px，${range.culprit}`);
}
