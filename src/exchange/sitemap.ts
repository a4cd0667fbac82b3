import { xmlText } from './xml-text.ts';

/** Most addresses that search engines read from one file. Source: sitemaps.org/protocol.html. */
const maxAddresses = 50_000;

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const list = (root: 'urlset' | 'sitemapindex', entry: 'url' | 'sitemap', addresses: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${root} ${namespace}>${addresses
    .map((address) => `<${entry}><loc>${xmlText(address)}</loc></${entry}>`)
    .join('')}</${root}>`;

/**
 * Writes the sitemap of a site.
 *
 * @param home Whole address of the site, with a slash at its end.
 * @param addresses Whole addresses of its pages, in the order wanted.
 * @returns Files by path below the site's folder: `sitemap-index.xml` and what it leads to.
 */
export function sitemapFiles(home: string, addresses: readonly string[]): Map<string, string> {
  const files = new Map<string, string>();
  for (let start = 0; start < addresses.length; start += maxAddresses)
    files.set(`sitemap-${files.size}.xml`, list('urlset', 'url', addresses.slice(start, start + maxAddresses)));
  const index = [...files.keys()].map((name) => home + name);
  return files.set('sitemap-index.xml', list('sitemapindex', 'sitemap', index));
}
