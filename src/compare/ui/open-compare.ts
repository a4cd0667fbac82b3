/**
 * Compares cases on the page for it.
 *
 * @param failed Said where the code for it does not load.
 * @param load Defines `<compare-page>`.
 */
export function installComparePage(root: Document, failed: string, load: () => Promise<unknown>): void {
  const page = root.querySelector('compare-page');
  if (!page) return;
  load().catch(() => {
    const status = page.querySelector('[data-compare-status]');
    if (status) status.textContent = failed;
  });
}
