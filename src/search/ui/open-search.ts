/** Whether letters typed now go into a field. */
function isTyping({ target }: Event): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/**
 * Whether a key belongs to an input method that is composing. The search code has the same rule in `typing.ts`; sharing
 * it would cost every page a request.
 */
// oxlint-disable-next-line typescript/no-deprecated -- all that older browsers say
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Whether a key press asks for search: Ctrl or ⌘ with K anywhere, `/` outside fields. */
function asksForSearch(event: KeyboardEvent): boolean {
  if (isComposing(event) || event.altKey) return false;
  const command = event.ctrlKey || event.metaKey;
  return command ? event.key.toLowerCase() === 'k' && !event.shiftKey : event.key === '/' && !isTyping(event);
}

/**
 * Opens search: a dialog on every page, the field on the search page.
 *
 * The dialog opens at once and takes what is typed; the code that searches is loaded meanwhile.
 *
 * @param failed Said where answers would be when that code does not load.
 * @param loadDialog Defines `<site-search>`.
 * @param loadPage Defines `<search-page>`.
 */
export function installSearch(
  root: Document,
  failed: string,
  loadDialog: () => Promise<unknown>,
  loadPage: () => Promise<unknown>,
): void {
  const page = root.querySelector('search-page');
  const pageInput = page?.querySelector('input');
  const dialog = root.querySelector<HTMLDialogElement>('site-search dialog');
  let opener: HTMLElement | undefined;

  const load = (code: () => Promise<unknown>, within: Element): void => {
    code().catch(() => {
      for (const line of within.querySelectorAll('[data-search-status], [role="status"]')) line.textContent = failed;
    });
  };
  const open = (): boolean => {
    if (pageInput) {
      pageInput.focus();
      return true;
    }
    if (!dialog?.showModal) return false;
    if (dialog.open) return true;
    opener = root.activeElement instanceof HTMLElement ? root.activeElement : undefined;
    dialog.showModal();
    dialog.querySelector('input')?.select();
    load(loadDialog, dialog);
    return true;
  };

  root.addEventListener('keydown', (event) => {
    if (asksForSearch(event) && open()) event.preventDefault();
  });
  root.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (target === dialog || target.closest('[data-search-close]')) return dialog?.close();
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (plain && target.closest('[data-search-open]') && open()) event.preventDefault();
  });
  dialog?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    // Left alone, a search field takes the first Escape to empty itself.
    event.preventDefault();
    dialog.close();
  });
  // Older browsers do not give focus back themselves.
  dialog?.addEventListener('close', () => opener?.focus());

  if (!page || !pageInput) return;
  const start = (): void => load(loadPage, page);
  if (new URLSearchParams(location.search).get('q') || pageInput.value || root.activeElement === pageInput) start();
  else pageInput.addEventListener('focus', start, { once: true });
}
