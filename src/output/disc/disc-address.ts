import { posix } from 'node:path';

const outside = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Writes an address of the site as a file is reached from another file: `/methods/wu-cha/#a` seen from
 * `cases/x/index.html` is `../../methods/wu-cha/index.html#a`. Addresses of other sites and of places on the same page
 * stay as they are.
 *
 * @param address As a page has it, percent-encoded.
 * @param file File that has it, below the site's folder, with forward slashes.
 * @param base Base path of the site, with a slash at both ends.
 */
export function discAddress(address: string, file: string, base: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(address) ?? [];
  if (path === '' || outside.test(path) || (path.startsWith('/') && !`${path}/`.startsWith(base))) return address;
  const from = posix.dirname(file);
  const target = path.startsWith('/') ? path.slice(base.length) : posix.join(from, path);
  const page = target === '' || target === '.' || target.endsWith('/') ? posix.join(target, 'index.html') : target;
  return posix.relative(from, page) + rest;
}
