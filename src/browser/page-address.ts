/**
 * Writes the page's address into its printed foot, where the build did not know it: the one at which it is being read,
 * without words that were searched for.
 */
export function installPageAddress(root: Document): void {
  const place = root.querySelector<HTMLElement>('[data-page-address]');
  if (!place || !location.protocol.startsWith('http')) return;
  place.append(location.origin + location.pathname);
  place.hidden = false;
}
