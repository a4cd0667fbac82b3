import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { llmsText } from '../exchange/llms.ts';
import { addressOf } from '../model/address.ts';
import { fillMetrics } from '../model/metric.ts';
import { library } from '../library/read-library.ts';
import { siteConfig } from '../site-config.ts';
import { uiText } from '../ui-text.ts';

export const GET: APIRoute = ({ site }) => {
  const markdown = (address: string): string =>
    site ? new URL(href(`${address}index.md`), site).href : href(`${address}index.md`);
  const { nav, lists } = uiText;
  return new Response(
    llmsText(siteConfig, [
      {
        title: nav.cases,
        pages: library.cases.map(({ id, data }) => ({
          title: data.title,
          description: fillMetrics(data.description, data.metrics),
          url: markdown(addressOf('cases', id)),
        })),
      },
      {
        title: nav.methods,
        pages: library.methods.map(({ id, data }) => ({
          title: data.title,
          description: data.description,
          url: markdown(addressOf('methods', id)),
        })),
      },
      {
        title: nav.steps,
        pages: library.steps.map(({ id, data }) => ({
          title: data.title,
          description: data.task,
          url: markdown(addressOf('steps', id)),
        })),
      },
      {
        title: nav.templates,
        pages: library.templates.map(({ id, data }) => ({
          title: data.title,
          description: data.description,
          url: markdown(addressOf('templates', id)),
        })),
      },
      {
        title: nav.more,
        pages: (['problems', 'glossary', 'sources'] as const).map((name) => ({
          title: nav[name],
          description: lists[name],
          url: markdown(`/${name}/`),
        })),
      },
    ]),
  );
};
