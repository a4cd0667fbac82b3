/** Base path of the site, with a slash at both ends: client code stands in `_client/` right below it. */
export const siteBase = new URL('../', import.meta.url).pathname;
