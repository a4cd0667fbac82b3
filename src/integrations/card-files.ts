import { join } from 'node:path';
import { cardDrawing } from '../exchange/card.ts';
import { pageCards } from '../exchange/cards.ts';
import { cardPrinter, drawCard } from '../exchange/draw-card.ts';
import { KeptFiles } from '../files/kept-files.ts';
import type { Library } from '../model/library.ts';
import { inOrder } from '../output/in-order.ts';
import { sha256 } from '../output/release/release.ts';
import { siteConfig } from '../site-config.ts';
import { uiText } from '../ui-text.ts';

/** Most cards that are drawn at a time: as many as Node has threads for it. */
const maxAtATime = 4;

/**
 * Makes the cards of a site, those that an earlier build has drawn being taken from `cards/` in its cache.
 *
 * @param cache Folder for what is kept between builds.
 */
export async function* cardFiles(
  library: Library,
  cache: string,
): AsyncGenerator<{ path: string; content: Uint8Array }> {
  const { title, description } = siteConfig;
  const cards = pageCards(library, { kind: uiText.nav.home, title, note: description, site: title });
  const kept = new KeptFiles(join(cache, 'cards'));
  const printer = cardPrinter();
  yield* inOrder(cards, maxAtATime, async ({ address, text }) => {
    const drawing = cardDrawing(text);
    const content = await kept.contentOf(sha256(printer + drawing), () => drawCard(drawing));
    return { path: `cards/${address.replace(/^\/|\/$/gu, '') || 'site'}.png`, content };
  });
  kept.removeUnused();
}
