import { highlightParameter, highlightsOf } from './highlight-address.ts';
import { showHitsBar } from './hits-bar.ts';
import { markPage } from './mark-page.ts';

/** Number of the first hit inside the element that the address leads to or after it; 0 without one. */
function firstHit(root: Element, anchor: string): number {
  const target = anchor ? document.getElementById(anchor) : null;
  if (!target) return 0;
  const after = [...root.querySelectorAll<HTMLElement>('mark.search-hit')].find(
    (mark) =>
      (target.compareDocumentPosition(mark) &
        (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !==
      0,
  );
  return Number(after?.dataset.hit ?? 0);
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

/**
 * Marks texts in an element, scrolls to the first at or after the address's anchor, and shows the bar; nothing where
 * no text occurs.
 */
function highlightPage(root: HTMLElement, texts: readonly string[]): void {
  const hits = markPage(root, texts);
  if (hits === 0) return;
  const show = (): void => showHitsBar(root, hits, firstHit(root, decoded(location.hash)));
  // Until a page has loaded, browsers scroll to the anchor again and again.
  if (document.readyState === 'complete') show();
  else window.addEventListener('load', show, { once: true });
}

/**
 * Marks what the address asks for. The address then drops it, so that readers copy and keep the plain one; the history
 * entry keeps it for a reload and for coming back.
 */
export function highlightAsked(): void {
  const address = new URL(location.href);
  const asked = highlightsOf(address.searchParams);
  const kept = (history.state as { highlight?: unknown } | null)?.highlight;
  const main = document.querySelector('main');
  const texts = asked.length > 0 ? asked : isTexts(kept) ? kept : [];
  if (asked.length > 0) {
    address.searchParams.delete(highlightParameter);
    history.replaceState({ highlight: asked }, '', address);
  }
  if (main) highlightPage(main, texts);
}
