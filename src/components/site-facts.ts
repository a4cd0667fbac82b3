import type { SiteFacts } from '../exchange/json-ld.ts';
import { siteConfig } from '../site-config.ts';
import { href } from './href.ts';

/**
 * Facts about the site, for pages that other programs read.
 *
 * @param origin `Astro.site`: origin of the published site.
 */
export function siteFacts(origin: URL): SiteFacts {
  const { title, description, language, organisation } = siteConfig;
  return { title, description, language, organisation, absolute: (address) => new URL(href(address), origin).href };
}
