import { entryAddress } from '../model/address.ts';
import { withBase } from '../model/base-path.ts';
import type { Entry } from '../model/entry.ts';

/** Address of a page of this site, base path included. */
export function href(address: string): string {
  return withBase(import.meta.env.BASE_URL, address);
}

/** Address of an entry, base path included. */
export function hrefOf({ collection, id }: Pick<Entry, 'collection' | 'id'>): string {
  return href(entryAddress(collection, id));
}

/** Address of the passage of a case that describes a practice in full. */
export function passageHref(caseId: string, anchor: string): string {
  return `${hrefOf({ collection: 'cases', id: caseId })}#${anchor}`;
}
