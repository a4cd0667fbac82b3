/**
 * Address of a file below the base path, as links have it: hosts lead `a/index.html` to `a/`, and a worker may not
 * answer with what was redirected. Percent-encoded.
 */
export function fileAddress(path: string): string {
  return path
    .replace(/(^|\/)index\.html$/u, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
