import type { SiteFacts } from '../exchange/json-ld.ts';
import { siteConfig } from '../site-config.ts';
import { href } from './href.ts';

/**
 * What is known of the site, for pages that tell other programs.
 *
 * @param origin `Astro.site`: origin of the published site.
 */
export function siteFacts(origin: URL): SiteFacts {
  const { title, description, language, organisation } = siteConfig;
  return { title, description, language, organisation, absolute: (address) => new URL(href(address), origin).href };
}
