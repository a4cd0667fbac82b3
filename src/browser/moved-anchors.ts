import { anchorFile } from '../model/anchor-file.ts';

/**
 * Leads from an anchor that a list once had for an entry to the entry's present place. Lists that have such anchors
 * say so in `data-moved-list` and `data-moved-files`; where the anchor is on the page, or cannot be looked up as on a
 * disc, nothing happens.
 *
 * @param base Base path of the site, with a slash at its end.
 */
export async function followMovedAnchor(root: Document, base: string): Promise<void> {
  if (!location.protocol.startsWith('http')) return;
  const { movedList = '', movedFiles = '' } = root.querySelector<HTMLElement>('[data-moved-list]')?.dataset ?? {};
  const anchor = decodeURIComponent(location.hash.slice(1));
  if (movedList === '' || anchor === '' || root.getElementById(anchor)) return;
  const answer = await fetch(`${base}anchors/${movedList}-${anchorFile(anchor, Number(movedFiles))}.json`);
  if (!answer.ok) return;
  const addresses = (await answer.json()) as Readonly<Record<string, string>>;
  const address = Object.prototype.hasOwnProperty.call(addresses, anchor) ? addresses[anchor] : undefined;
  if (address !== undefined) location.replace(base + address.slice(1));
}

/** Follows the anchor with which the page was opened, and those that a reader types into its address. */
export function installMovedAnchors(root: Document, base: string): void {
  const follow = (): void => void followMovedAnchor(root, base).catch(() => {});
  addEventListener('hashchange', follow);
  follow();
}
