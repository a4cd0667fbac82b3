/**
 * Tells search engines what they may read: all, but nothing of a site with drafts.
 *
 * @param sitemap Address of the sitemap; absent where the site does not know its own address.
 *
 * Source: RFC 9309.
 */
export function robotsText(sitemap: string | undefined, showsDrafts: boolean): string {
  return [
    'User-agent: *',
    showsDrafts ? 'Disallow: /' : 'Allow: /',
    ...(sitemap !== undefined && !showsDrafts ? [`Sitemap: ${sitemap}`] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
