import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { hrefOf } from '../components/href.ts';
import { fillMetrics } from '../model/metric.ts';
import { library } from '../library/read-library.ts';
import { siteConfig } from '../site-config.ts';

/** A feed has whole addresses: a site that does not know its own has none. */
export const getStaticPaths = (): { params: { feed: string } }[] =>
  process.env['SITE_URL'] ? [{ params: { feed: 'rss' } }] : [];

export const GET: APIRoute = ({ site }) => {
  const cases = [...library.cases].sort((a, b) =>
    a.data.updated > b.data.updated ? -1 : a.data.updated < b.data.updated ? 1 : 0,
  );
  return rss({
    title: siteConfig.title,
    description: siteConfig.description,
    site: new URL(import.meta.env.BASE_URL, site),
    customData: `<language>${siteConfig.language.toLowerCase()}</language>`,
    items: cases.map((entry) => ({
      title: entry.data.title,
      link: new URL(hrefOf(entry), site).href,
      description: fillMetrics(entry.data.description, entry.data.metrics),
      pubDate: new Date(`${entry.data.updated}T00:00:00Z`),
      categories: [entry.data.unit.kind],
    })),
  });
};
