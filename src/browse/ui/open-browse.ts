/**
 * Lets readers choose among cases on the page that lists them. Where the code for it does not load, the list is there.
 *
 * @param load Defines `<case-browser>`.
 */
export function installBrowse(root: Document, load: () => Promise<unknown>): void {
  if (root.querySelector('case-browser')) load().catch(() => {});
}
