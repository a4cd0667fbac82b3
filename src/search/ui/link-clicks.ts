/** What becomes of a click on a link among the answers. */
export interface LinkClicks {
  /** A page is opened. */
  opened(): void;
  /** Something else is searched for here; the link's `data-query`. */
  asked(query: string): void;
}

/** Hears clicks on links: those with a `data-query` search here, unless the reader asks for another tab. */
export function onLinkClick(container: HTMLElement, { opened, asked }: LinkClicks): void {
  container.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    const { query } = link.dataset;
    if (query === undefined) return opened();
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    asked(query);
  });
}
