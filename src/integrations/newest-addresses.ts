import { cardFiles } from '../browse/index/browse-files.ts';
import { addressOf } from '../model/address.ts';
import type { Library } from '../model/library.ts';

/**
 * Addresses below the base path of pages of entries and of what lists show of cases, the last changed first.
 *
 * @returns Each with a slash in front; that of a file in which several cases are comes again with each.
 */
export function newestAddresses(library: Library): string[] {
  const cards = cardFiles(library.cases);
  return library
    .newestFirst()
    .flatMap((entry) =>
      entry.collection === 'cases' ? [addressOf(entry), `/${cards.get(entry.id)}`] : [addressOf(entry)],
    );
}
