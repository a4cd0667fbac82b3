/**
 * Marks on a page what search has found on it, when the page was opened from a result.
 *
 * The name of the parameter is repeated here: sharing it with the code that is loaded (`highlight-address.ts`) would
 * cost every page a request. Reading goes on without the marks where that code does not load.
 *
 * @param load Loads the code that marks.
 */
export function installHighlight(load: () => Promise<{ highlightAsked(): void }>): void {
  if (!location.search.includes('highlight=') && history.state === null) return;
  load().then(
    ({ highlightAsked }) => highlightAsked(),
    () => {},
  );
}
