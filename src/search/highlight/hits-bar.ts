import { highlightText } from './highlight-text.ts';
import { unmarkPage } from './mark-page.ts';

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}

/** Opens what hides an element and brings it into view. */
function reveal(element: Element): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  // At once: a long page takes seconds to glide by.
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/**
 * Shows a bar at the foot of the window that leads from hit to hit and takes the marks away.
 *
 * @param root Element that contains the marks (see `markPage`).
 * @param hits Number of places, at least 1.
 * @param first Place to begin with, from 0.
 */
export function showHitsBar(root: HTMLElement, hits: number, first: number): void {
  const bar = document.createElement('section');
  const status = document.createElement('p');
  let current = first;
  const show = (place: number): void => {
    root.querySelectorAll('mark.search-hit.is-current').forEach((mark) => mark.classList.remove('is-current'));
    current = (place + hits) % hits;
    const marks = root.querySelectorAll(`mark.search-hit[data-hit="${current}"]`);
    marks.forEach((mark) => mark.classList.add('is-current'));
    if (marks[0]) reveal(marks[0]);
    status.textContent = highlightText.place(current + 1, hits);
  };
  const remove = (): void => {
    unmarkPage(root);
    bar.remove();
    history.replaceState(null, '');
    root.focus({ preventScroll: true });
  };
  status.setAttribute('role', 'status');
  bar.className = 'search-hits no-print';
  bar.setAttribute('aria-label', highlightText.label);
  const steps =
    hits > 1
      ? [button(highlightText.previous, () => show(current - 1)), button(highlightText.next, () => show(current + 1))]
      : [];
  bar.append(status, ...steps, button(highlightText.remove, remove));
  document.body.append(bar);
  show(first);
}
