/**
 * Whether an answer that was not fetched ahead is kept when a reader has used it: pages, pictures, styles, scripts, downloads and files of
 * the search index.
 *
 * @param scope Address of the site.
 */
export function isKeptAsUsed({ href }: URL, { method, destination }: Pick<Request, 'method' | 'destination'>, scope: string): boolean {
  if (method !== 'GET' || !href.startsWith(scope)) return false;
  return destination !== '' || href.startsWith(`${scope}pagefind/`);
}
