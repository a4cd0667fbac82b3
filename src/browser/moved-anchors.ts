import { anchorFile } from '../model/anchor-file.ts';

/**
 * Leads from an anchor that a list once had for an entry to the entry's present place. Lists that have such anchors
 * say so in `data-moved-list` and `data-moved-files`; where the anchor is on the page, or cannot be looked up as on a
 * disc, nothing happens.
 *
 * @param base Base path of the site, with a slash at its end.
 * @param load Fetches a file of the site.
 */
export async function followMovedAnchor(
  root: ParentNode & Pick<Document, 'getElementById'>,
  location: Pick<Location, 'protocol' | 'hash' | 'replace'>,
  base: string,
  load: (address: string) => Promise<Pick<Response, 'ok' | 'json'>>,
): Promise<void> {
  if (!location.protocol.startsWith('http')) return;
  const { movedList = '', movedFiles = '' } = root.querySelector<HTMLElement>('[data-moved-list]')?.dataset ?? {};
  const anchor = decodeURIComponent(location.hash.slice(1));
  if (movedList === '' || anchor === '' || root.getElementById(anchor)) return;
  const answer = await load(`${base}anchors/${movedList}-${anchorFile(anchor, Number(movedFiles))}.json`);
  if (!answer.ok) return;
  const addresses = (await answer.json()) as Readonly<Record<string, string>>;
  const address = Object.prototype.hasOwnProperty.call(addresses, anchor) ? addresses[anchor] : undefined;
  if (address !== undefined) location.replace(base + address.slice(1));
}

/** Follows the anchor with which the page was opened, and those that a reader types into its address. */
export function installMovedAnchors(root: Document, base: string): void {
  const follow = (): void => void followMovedAnchor(root, location, base, (address) => fetch(address)).catch(() => {});
  addEventListener('hashchange', follow);
  follow();
}
