import { groupByKeys } from '../../../src/model/relations/group-by-keys.ts';

/** How many pages there are of a kind, and the largest of them. */
export interface PageKind {
  kind: string;
  pages: number;
  /** Path of the page with most bytes of HTML, below the site's folder. */
  largest: string;
}

/**
 * Kind of a page by its path: `/` is the home page, `/cases/` a list and its further parts, `/cases/…/` what the list
 * leads to.
 */
export function pageKindOf(path: string): string {
  const folders = path
    .replace(/(?:^|\/)index\.html$/u, '')
    .split('/')
    .filter((folder) => folder !== '' && !/^\d+$/u.test(folder));
  const [first, ...further] = folders;
  if (first === undefined) return '/';
  return first.endsWith('.html') ? `/${first}` : `/${[first, ...further.map(() => '…')].join('/')}/`;
}

/** Kinds of pages, each with its largest page; the kind with the largest page first. */
export function pageKinds(pages: readonly { path: string; bytes: number }[]): PageKind[] {
  const largestFirst = pages.toSorted((a, b) => b.bytes - a.bytes);
  const byKind = groupByKeys(largestFirst, ({ path }) => [pageKindOf(path)]);
  return [...byKind].map(([kind, all]) => ({ kind, pages: all.length, largest: all[0]?.path ?? '' }));
}
