import { ChosenCases, withCase, withoutCase } from '../chosen-cases.ts';
import { compareQuery, leastCases, mostCases } from '../compare-address.ts';

/** What the bar says. */
export interface BarTexts {
  label: string;
  chosen(names: readonly string[]): string;
  /** More cases have to be chosen. */
  more: string;
  /** No more can be chosen. */
  full: string;
  compare: string;
  clear: string;
}

const ticksIn = (root: Document): NodeListOf<HTMLInputElement> => root.querySelectorAll('input[data-compare]');

/**
 * Lets readers tick cases on any page and shows the choice in a bar at the foot of the window, with the way to the page
 * that compares them.
 *
 * @param base Base path of the site, with a slash at both ends.
 * @param page Address of the page that compares, as links here have it.
 */
export function installCompare(root: Document, base: string, page: string, texts: BarTexts): void {
  const store = new ChosenCases(base);
  root.addEventListener('case-dropped', (event) => {
    store.keep(withoutCase(store.list(), String((event as CustomEvent).detail)));
  });
  if (root.querySelector('compare-page')) return;
  const bar = root.createElement('section');
  const status = root.createElement('p');
  const link = root.createElement('a');
  const clear = root.createElement('button');
  bar.className = 'compare-bar no-print';
  bar.setAttribute('aria-label', texts.label);
  bar.hidden = true;
  status.setAttribute('role', 'status');
  link.textContent = texts.compare;
  clear.type = 'button';
  clear.textContent = texts.clear;
  bar.append(status, link, clear);
  root.body.append(bar);
  // Ticks are of no use without this script, so styles show them only now.
  root.documentElement.classList.add('has-compare');

  const show = (): void => {
    const chosen = store.list();
    const isFull = chosen.length >= mostCases;
    for (const tick of ticksIn(root)) {
      tick.checked = chosen.some(({ id }) => id === tick.dataset.compare);
      tick.disabled = isFull && !tick.checked;
      tick.title = tick.disabled ? texts.full : '';
    }
    const notes = isFull ? [texts.full] : chosen.length < leastCases ? [texts.more] : [];
    bar.hidden = chosen.length === 0;
    status.textContent = bar.hidden ? '' : [texts.chosen(chosen.map(({ name }) => name)), ...notes].join('。');
    link.hidden = chosen.length < leastCases;
    link.href = page + compareQuery(chosen.map(({ id }) => id));
  };
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { compare: id, name = '' } = target.dataset;
    if (id === undefined) return;
    store.keep(target.checked ? withCase(store.list(), { id, name }) : withoutCase(store.list(), id));
    show();
  });
  clear.addEventListener('click', () => {
    store.keep([]);
    show();
    ticksIn(root)[0]?.focus();
  });
  // Lists that scripts draw say when they have; other tabs, when they have chosen; Back shows a page as it was left.
  root.addEventListener('cases-shown', show);
  addEventListener('storage', show);
  addEventListener('pageshow', show);
  show();
}
