/** Elements that hold no text of the page: navigation, controls, pictures, code. */
const skippedElements = new Set(
  'nav script style noscript template dialog form button select textarea svg iframe'.split(' '),
);

/** Elements that run on within a line; every other element stands apart. */
const inlineElements = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * Whether an element is no part of the text that is searched, because of what it is or because the page hides or
 * marks it.
 */
export function isSkipped(element: Element): boolean {
  if (skippedElements.has(element.localName)) return true;
  // What is hidden until it is found is there to be found.
  const isHidden = element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found';
  return element.hasAttribute('data-pagefind-ignore') || isHidden || element.getAttribute('role') === 'navigation';
}

/** Whether text runs on through an element, so that a phrase may cross its borders. */
export const isInline = (element: Element): boolean => inlineElements.has(element.localName);
