import { entryAddress, listAddress } from '../model/address.ts';
import { listedCollections, pagedCollections } from '../model/collections.ts';
import type { Entry } from '../model/entry.ts';
import type { Library } from '../model/library.ts';
import { redirectsOf } from '../model/redirects.ts';
import { partAddresses } from './parts.ts';

/** Address of the page that hosts show for an address that the site does not have. */
export const missingPageAddress = '/404/';

/**
 * Addresses of all pages of the site, below the base path, each ending in a slash.
 *
 * Costs as much as there are pages.
 */
export function sitePages(library: Library): string[] {
  return [
    '/',
    '/search/',
    '/compare/',
    missingPageAddress,
    ...listedCollections.map(listAddress),
    ...[...pagedCollections, 'pages' as const].flatMap((collection) =>
      library[collection].map(({ id }: Entry) => entryAddress(collection, id)),
    ),
    ...partAddresses(library),
    ...redirectsOf(library).map(({ from }) => from),
  ];
}

/** File of a page below the site's folder. Example: `methods/wu-cha/index.html`. */
export function pageFile(address: string): string {
  return address === missingPageAddress ? '404.html' : `${decodeURI(address.slice(1))}index.html`;
}
