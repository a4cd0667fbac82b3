/** Letters of an element, without spaces. */
export const lengthOf = (element: Element): number => (element.textContent ?? '').replace(/\s/g, '').length;

/** Whether an element's own form is bold. */
export const isBoldElement = (element: Element): boolean =>
  /^(?:b|strong)$/.test(element.localName) ||
  /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(element.getAttribute('style') ?? '');
/** Whether an element's own form is centred. */
export const isCentred = (element: Element): boolean =>
  element.localName === 'center' ||
  element.getAttribute('align') === 'center' ||
  element.classList.contains('centred') ||
  /text-align\s*:\s*center/i.test(element.getAttribute('style') ?? '');
/** Whether it is a list. */
export const isList = (element: Element): boolean => element.localName === 'ol' || element.localName === 'ul';

/** Address of a link; a place on the page itself is none. */
export function linkAddress(link: Element): string | undefined {
  const address = link.getAttribute('href')?.trim() ?? '';
  return address === '' || address.startsWith('#') ? undefined : address;
}

/** Tables that only arrange a page contain its text in a cell or two. */
export function isData(table: Element): boolean {
  const cells = [...table.querySelectorAll('td, th')];
  return cells.length > 2 && table.querySelector('table') === null && cells.every((cell) => lengthOf(cell) <= 400);
}

/** A list inside an item without text: Word numbers headings so, and the text between them parts the list. */
export function numbersHeadings(root: Element): boolean {
  return [...root.querySelectorAll('li > ol, li > ul')].some((list) => {
    for (let before = list.previousSibling; before; before = before.previousSibling)
      if ((before.textContent ?? '').trim() !== '') return false;
    return true;
  });
}
