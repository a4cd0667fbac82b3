import type { APIRoute } from 'astro';
import type { CardText } from '../../exchange/card.ts';
import { drawCard } from '../../exchange/draw-card.ts';
import { addressOf } from '../../model/address.ts';
import { library } from '../../library/read-library.ts';
import { siteConfig } from '../../site-config.ts';
import { uiText } from '../../ui-text.ts';

interface Route {
  params: { card: string };
  props: CardText & Record<string, unknown>;
}

const site = siteConfig.title;
const { nav } = uiText;

/** Other sites want a card's whole address: a site that does not know its own has none. */
export function getStaticPaths(): Route[] {
  if (!process.env['SITE_URL']) return [];
  const at = (address: string, text: Omit<CardText, 'site'>): Route => ({
    params: { card: address.replace(/^\/|\/$/gu, '') || 'site' },
    props: { ...text, site },
  });
  return [
    at('/', { kind: nav.home, title: site, note: siteConfig.description }),
    ...library.cases.map(({ id, data }) =>
      at(addressOf('cases', id), { kind: `${nav.cases} · ${data.unit.kind}`, title: data.title, note: data.unit.name }),
    ),
    ...library.methods.map(({ id, data }) =>
      at(addressOf('methods', id), { kind: nav.methods, title: data.title, note: data.description }),
    ),
    ...library.steps.map(({ id, data }) =>
      at(addressOf('steps', id), { kind: nav.steps, title: data.title, note: data.task }),
    ),
    ...library.templates.map(({ id, data }) =>
      at(addressOf('templates', id), { kind: nav.templates, title: data.title, note: data.description }),
    ),
  ];
}

export const GET: APIRoute<Route['props']> = async ({ props }) => new Response(Buffer.from(await drawCard(props)));
