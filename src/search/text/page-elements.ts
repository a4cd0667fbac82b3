/** Elements that contain no text of the page: navigation, controls, pictures, code. */
const skippedElements = new Set(
  'nav script style noscript template dialog form button select textarea svg iframe'.split(' '),
);

/** Elements that run on within a line; every other element starts a new line. */
const inlineElements = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * Whether an element is no part of the text that is searched, because of what it is or because the page hides or
 * marks it.
 *
 * @param name Local name of the element.
 * @param attribute Gives the value of one of its attributes; `null` where it has none of that name.
 */
export function isSkipped(name: string, attribute: (name: string) => string | null): boolean {
  if (skippedElements.has(name)) return true;
  const hidden = attribute('hidden');
  // What is hidden until it is found is there to be found.
  const isHidden = hidden !== null && hidden !== 'until-found';
  return isHidden || attribute('data-pagefind-ignore') !== null || attribute('role') === 'navigation';
}

/** Whether text runs on through an element of a name, so that a phrase may cross its borders. */
export const isInline = (name: string): boolean => inlineElements.has(name);
