import { isSkipped } from '../text/page-elements.ts';
import { attributeOf, parentOf, type PageElement } from './page-tree.ts';

/** Parts of a page that are searched, and what is left out inside them. */
export interface PageParts {
  parts: readonly PageElement[];
  isLeft(element: PageElement): boolean;
}

/** Elements and roles that frame a page, where it does not say which part of it is its own. */
const frameElements = new Set(['header', 'footer', 'aside']);
const frameRoles = new Set(['banner', 'contentinfo', 'search']);

const isFrame = (element: PageElement): boolean =>
  frameElements.has(element.tagName) || frameRoles.has(attributeOf(element, 'role') ?? '');

const isLeft = (element: PageElement): boolean => isSkipped(element.tagName, (name) => attributeOf(element, name));

const isBody = (element: PageElement): boolean => attributeOf(element, 'data-pagefind-body') !== null;

function isInBody(element: PageElement): boolean {
  for (let parent = parentOf(element); parent; parent = parentOf(parent)) if (isBody(parent)) return true;
  return false;
}

/** Whether an element says that its page leads elsewhere, or asks not to be indexed. */
function turnsAway(element: PageElement): boolean {
  if (element.tagName !== 'meta') return false;
  const valueOf = (name: string): string => (attributeOf(element, name) ?? '').toLowerCase();
  return (
    valueOf('http-equiv') === 'refresh' || (valueOf('name') === 'robots' && valueOf('content').includes('noindex'))
  );
}

/**
 * What of a page is searched: the parts that it marks, else its main part, else its only article, else its body
 * without its frame.
 *
 * @param elements All elements of the page in order.
 * @param marked Whether the site marks what is to be searched.
 * @returns `undefined` when the page is not to be searched.
 */
export function partsOf(elements: readonly PageElement[], marked: boolean): PageParts | undefined {
  if (marked) {
    const parts = elements.filter((element) => isBody(element) && !isInBody(element));
    return parts.length > 0 ? { parts, isLeft } : undefined;
  }
  if (elements.some(turnsAway)) return undefined;
  const articles = elements.filter(({ tagName }) => tagName === 'article');
  const main =
    elements.find((element) => element.tagName === 'main' || attributeOf(element, 'role') === 'main') ??
    (articles.length === 1 ? articles[0] : undefined);
  if (main) return { parts: [main], isLeft };
  const body = elements.filter(({ tagName }) => tagName === 'body');
  return { parts: body, isLeft: (element) => isLeft(element) || isFrame(element) };
}
