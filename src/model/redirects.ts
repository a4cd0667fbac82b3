import { addressOf, slugAddress } from './address.ts';
import { collectionNames } from './collections.ts';
import type { Entry, EntryLists } from './entry.ts';

/** A page that only redirects to the present address of its entry. */
export interface Redirect {
  /** Former address, below the base path. Example: `/methods/old-name/`. */
  from: string;
  /** Present address. */
  to: string;
  title: string;
}

/**
 * One redirect for each former slug of each entry. Clashes with present addresses are the check `duplicate-slug`'s to
 * report.
 */
export function redirectsOf(lists: EntryLists): Redirect[] {
  return collectionNames.flatMap((collection) =>
    lists[collection].flatMap((entry: Entry) =>
      entry.data.formerSlugs.map((slug) => ({
        from: slugAddress(collection, slug),
        to: addressOf(entry),
        title: entry.data.title,
      })),
    ),
  );
}

/** Former addresses of entries. */
export interface Redirects {
  /** Where a former address leads; `undefined` for any other. */
  redirectFrom(address: string): Redirect | undefined;
}

/** Indexes former addresses. */
export function relateRedirects(lists: EntryLists): Redirects {
  const byAddress = new Map(redirectsOf(lists).map((redirect) => [redirect.from, redirect]));
  return { redirectFrom: (address) => byAddress.get(address) };
}
