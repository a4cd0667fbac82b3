import { addressOf, slugAddress } from './address.ts';
import type { Entry, Library } from './library.ts';
import { collections } from './vocabulary.ts';

/** A page that only points to where its entry stands now. */
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
export function redirectsOf(library: Library): Redirect[] {
  return collections.flatMap((collection) =>
    library[collection].flatMap(({ id, data }: Entry) =>
      data.formerSlugs.map((slug) => ({
        from: slugAddress(collection, slug),
        to: addressOf(collection, id),
        title: data.title,
      })),
    ),
  );
}
