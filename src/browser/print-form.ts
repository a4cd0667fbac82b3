/**
 * Offers to print the form of a page without the page around it. Styles read from the root's `data-printing` how it
 * lies.
 *
 * @param print Opens the browser's dialog for printing.
 */
export function installPrintForm(root: Document, print: () => void): void {
  const offer = root.querySelector<HTMLElement>('[data-print-form]');
  if (!offer) return;
  offer.hidden = false;
  const { dataset } = root.documentElement;
  offer.addEventListener('click', () => {
    dataset.printing = offer.dataset.printForm;
    print();
  });
  root.defaultView?.addEventListener('afterprint', () => {
    delete dataset.printing;
  });
}
