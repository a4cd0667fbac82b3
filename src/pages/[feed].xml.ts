import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { feedItems } from '../exchange/feed.ts';
import { library } from '../library/read-library.ts';
import { siteConfig } from '../site-config.ts';

/** A feed has whole addresses: a site that does not know its own has none. */
export const getStaticPaths = (): { params: { feed: string } }[] =>
  import.meta.env.SITE ? [{ params: { feed: 'rss' } }] : [];

export const GET: APIRoute = ({ site }) =>
  rss({
    title: siteConfig.title,
    description: siteConfig.description,
    site: new URL(import.meta.env.BASE_URL, site),
    customData: `<language>${siteConfig.language.toLowerCase()}</language>`,
    items: feedItems(library, (address) => new URL(href(address), site).href),
  });
