import { dataFiles, openDataSchema, type DataName } from '../exchange/data-forms.ts';
import { drawCard } from '../exchange/draw-card.ts';
import { feedItems } from '../exchange/feed.ts';
import { feedXml } from '../exchange/feed-xml.ts';
import { pageCards } from '../exchange/cards.ts';
import { guideGroups, llmsText } from '../exchange/llms.ts';
import { openData } from '../exchange/open-data.ts';
import { robotsText } from '../exchange/robots.ts';
import type { SiteSettings } from '../build/site-settings.ts';
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
  const { title, description, language, licence } = siteConfig;
  for (const name of Object.keys(dataFiles) as DataName[]) {
    yield { path: `data/${name}.json`, content: openData(name, library, { title, licence, url }) };
    yield { path: `data/${name}.schema.json`, content: openDataSchema(name) };
  }
  const words = { lists: uiText.lists, more: uiText.nav.more };
  const markdownUrl = (address: string): string => url(`${address}index.md`);
  yield { path: 'llms.txt', content: llmsText(siteConfig, guideGroups(library, words, markdownUrl)) };
  yield {
    path: 'robots.txt',
    content: robotsText(origin === undefined ? undefined : url('/sitemap-index.xml'), showsDrafts),
  };
  if (origin === undefined) return;
  yield {
    path: 'rss.xml',
    content: feedXml({ title, description, language, link: url('/') }, feedItems(library, url)),
  };
  for (const { address, text } of pageCards(library, { kind: uiText.nav.home, title, note: description, site: title }))
    yield { path: `cards/${address.replace(/^\/|\/$/gu, '') || 'site'}.png`, content: await drawCard(text) };
}
