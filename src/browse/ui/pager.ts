import { make } from '../../search/ui/make.ts';
import { browseText } from './browse-text.ts';

/** Cases on one page of a list. */
export const pageSize = 20;

/** Number of pages of a list, at least one. */
export const pagesFor = (total: number): number => Math.max(1, Math.ceil(total / pageSize));

/**
 * Links to the pages before and after one; nothing where there is one page.
 *
 * @param addressOf Address of a page.
 */
export function pager(page: number, pages: number, addressOf: (page: number) => string): HTMLElement[] {
  if (pages === 1) return [];
  const link = (to: number, label: string, rel: string): HTMLElement =>
    to < 1 || to > pages
      ? make('span', { class: 'card__text' }, label)
      : make('a', { class: 'parts__step', href: addressOf(to), rel, 'data-page': String(to) }, label);
  return [
    make(
      'nav',
      { class: 'parts no-print', 'aria-label': browseText.pages },
      link(page - 1, browseText.previous, 'prev'),
      make('span', {}, browseText.page(page, pages)),
      link(page + 1, browseText.next, 'next'),
    ),
  ];
}
