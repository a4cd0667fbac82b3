/** A range of widths at which a page is wider than its window. */
export interface Overflow {
  /** CSS pixels, both measured. */
  from: number;
  to: number;
  /** Pixels that the page is wider than the window, at most. */
  excess: number;
  /** What sticks out first. Example: `<table class="">`. */
  culprit: string;
}

/**
 * Runs in a page in a frame of its own site: changes the frame's width step by step and finds where the page is wider
 * than it.
 *
 * A frame is laid out anew on the spot; a window would be drawn as well, at every width.
 *
 * @param from Narrowest width in CSS pixels.
 * @param to Widest; every eighth width in between is tried.
 */
export function overflows({ from, to }: { from: number; to: number }): Overflow[] {
  const root = document.documentElement;
  const frame = window.frameElement as HTMLIFrameElement;
  const scrolls = (element: Element): boolean => !!element.parentElement?.closest('.table-scroll');
  const found: Overflow[] = [];
  for (let width = from; width <= to; width += 8) {
    frame.style.width = `${width}px`;
    if (root.clientWidth !== width) throw new Error(`The page is ${root.clientWidth} instead of ${width} pixels wide.`);
    const excess = root.scrollWidth - width;
    if (excess <= 0) continue;
    const culprit = [...document.querySelectorAll('body *')].find(
      (element) => !scrolls(element) && element.getBoundingClientRect().right > width + 0.5,
    );
    const last = found.at(-1);
    if (last?.to === width - 8) Object.assign(last, { to: width, excess: Math.max(last.excess, excess) });
    else
      found.push({
        from: width,
        to: width,
        excess,
        culprit: culprit
          ? `<${culprit.tagName.toLowerCase()} class="${culprit.getAttribute('class') ?? ''}">`
          : 'unknown',
      });
  }
  return found;
}

/** Runs in the page: texts whose own box hides a part of them. */
export function clippedTexts(): string[] {
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
