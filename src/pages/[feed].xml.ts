import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { feedItems } from '../exchange/feed.ts';
import { feedXml } from '../exchange/feed-xml.ts';
import { library } from '../library/read-library.ts';
import { siteConfig } from '../site-config.ts';

/** A feed has whole addresses: a site that does not know its own has none. */
export const getStaticPaths = (): { params: { feed: string } }[] =>
  import.meta.env.SITE ? [{ params: { feed: 'rss' } }] : [];

export const GET: APIRoute = ({ site }) => {
  const { title, description, language } = siteConfig;
  const link = new URL(import.meta.env.BASE_URL, site).href;
  const items = feedItems(library, (address) => new URL(href(address), site).href);
  const headers = { 'Content-Type': 'application/xml' };
  return new Response(feedXml({ title, description, link, language }, items), { headers });
};
