import { withBase } from '../../model/base-path.ts';

/** Base path of the site, with a slash at both ends: client code is in `_client/` right below it. */
export const siteBase = new URL('../', import.meta.url).pathname;

/**
 * Whether the page was opened from a disc, where no server finds the page of a folder and no address can be fetched.
 */
export const isOnDisc = (globalThis.location as Location | undefined)?.protocol === 'file:';

/** Address of the file that a page's address means: `/a/#b` is `/a/index.html#b`. */
export function pageFile(address: string): string {
  return address.replace(/\/(?=$|[?#])/u, '/index.html');
}

/** Address of a page of this site as a link here has it. */
export function siteAddress(address: string): string {
  const whole = withBase(siteBase, address);
  return isOnDisc ? pageFile(whole) : whole;
}
