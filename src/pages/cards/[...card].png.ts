import type { APIRoute } from 'astro';
import type { CardText } from '../../exchange/card.ts';
import { pageCards } from '../../exchange/cards.ts';
import { drawCard } from '../../exchange/draw-card.ts';
import { library } from '../../library/read-library.ts';
import { siteConfig } from '../../site-config.ts';
import { uiText } from '../../ui-text.ts';

interface Route {
  params: { card: string };
  props: CardText & Record<string, unknown>;
}

/** Other sites want a card's whole address: a site that does not know its own has none. */
export function getStaticPaths(): Route[] {
  if (!import.meta.env.SITE) return [];
  const { title, description } = siteConfig;
  return pageCards(library, { kind: uiText.nav.home, title, note: description, site: title }).map(
    ({ address, text }) => ({
      params: { card: address.replace(/^\/|\/$/gu, '') || 'site' },
      props: { ...text },
    }),
  );
}

export const GET: APIRoute<Route['props']> = async ({ props }) => new Response(Buffer.from(await drawCard(props)));
