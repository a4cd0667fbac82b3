import { addressOf, entryAddress } from '../model/address.ts';
import { withBase } from '../model/base-path.ts';
import type { Entry } from '../model/entry.ts';

/** Address of a page of this site, base path included. */
export function href(address: string): string {
  return withBase(import.meta.env.BASE_URL, address);
}

/** Address of an entry, base path included. */
export function hrefOf(entry: Entry): string {
  return href(addressOf(entry));
}

/** Address of the passage of a case that describes a practice in full. */
export function passageHref(caseId: string, anchor: string): string {
  return `${href(entryAddress('cases', caseId))}#${anchor}`;
}

/** Where pages of entries send an address that is none of theirs. */
const moved = '/moved/';

/** Address of the page that sends readers on from an address that an entry may have had. */
export function movedHref({ pathname }: URL): string {
  return href(moved + pathname.slice(import.meta.env.BASE_URL.length));
}

/**
 * The former address that a page of former addresses is asked for.
 *
 * @param path Path of the page without slashes at its ends, as asked for or as `movedHref` writes it.
 */
export function formerAddress(path: string): string {
  const address = `/${path}/`;
  return address.startsWith(moved) ? address.slice(moved.length - 1) : address;
}
