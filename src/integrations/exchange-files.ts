import type { SiteSettings } from '../build/site-settings.ts';
import { pageCards } from '../exchange/cards.ts';
import { drawCard } from '../exchange/draw-card.ts';
import { exchangeFiles as textFiles } from '../exchange/exchange-files.ts';
import { withBase } from '../model/base-path.ts';
import type { Library } from '../model/library.ts';
import { siteConfig } from '../site-config.ts';
import { uiText } from '../ui-text.ts';

/** A file for other programs: path below the site's folder and content. */
interface ExchangeFile {
  path: string;
  content: string | Uint8Array;
}

/** Makes what other programs read. */
export async function* exchangeFiles(
  library: Library,
  { origin, base, showsDrafts }: SiteSettings,
): AsyncGenerator<ExchangeFile> {
  const url = (address: string): string => {
    const path = withBase(base, address);
    return origin === undefined ? path : new URL(path, origin).href;
  };
  const words = { ...uiText.guide, lists: uiText.lists, more: uiText.nav.more };
  yield* textFiles(library, { ...siteConfig, words, url, knowsAddress: origin !== undefined, showsDrafts });
  if (origin === undefined) return;
  const { title, description } = siteConfig;
  for (const { address, text } of pageCards(library, { kind: uiText.nav.home, title, note: description, site: title }))
    yield { path: `cards/${address.replace(/^\/|\/$/gu, '') || 'site'}.png`, content: await drawCard(text) };
}
