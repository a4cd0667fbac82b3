import type { SearchResult } from '../answer.ts';
import { hitAddress, markedTexts } from './hit-address.ts';
import { make } from './make.ts';
import { lackOf, marked, titleOf, typeOf } from './result-view.ts';

/** An option of the dialog's list: a link, so that it can be opened in a tab of its own. */
function option(id: string, href: string, className: string, ...children: Node[]): HTMLElement {
  return make(
    'a',
    { role: 'option', id, href, tabindex: '-1', 'aria-selected': 'false', class: className },
    ...children,
  );
}

const titleLine = (...children: (Node | string)[]): HTMLElement =>
  make('span', { class: 'search-option__title' }, ...children);
const excerptLine = (...children: (Node | string)[]): HTMLElement =>
  make('span', { class: 'search-option__excerpt' }, ...children);

/** A result in the dialog's list: a group of options, the page first and its sections after it. */
export function optionGroup(result: SearchResult, index: number): HTMLElement {
  const texts = markedTexts(result);
  const { title, excerpt, excerptMarks, sections } = result;
  return make(
    'div',
    { role: 'group', 'aria-label': title },
    option(
      `site-search-${index}-0`,
      hitAddress(result.url, texts),
      'search-option',
      titleLine(...titleOf(result), ...typeOf(result)),
      ...(excerpt ? [excerptLine(...marked(excerpt, excerptMarks))] : []),
      ...lackOf(result),
    ),
    ...sections.map((section, place) =>
      option(
        `site-search-${index}-${place + 1}`,
        hitAddress(section.url, texts),
        'search-option search-option--section',
        titleLine(...marked(section.title, section.titleMarks)),
        excerptLine(...marked(section.excerpt, section.excerptMarks)),
      ),
    ),
  );
}

/** An option that searches for something else; as a link it leads to the search page. */
export function queryOption(id: string, href: string, query: string, label: (Node | string)[]): HTMLElement {
  const made = option(id, href, 'search-option search-option--query', titleLine(...label));
  made.dataset.query = query;
  return made;
}
