import type { Library } from '../model/library.ts';
import type { ExchangeFile } from './exchange-file.ts';
import { feedItems } from './feed.ts';
import { feedXml } from './feed-xml.ts';
import { guideFiles, guideGroups, type GuideWords } from './llms.ts';
import { openDataFiles } from './open-data.ts';
import { robotsText } from './robots.ts';

/** What the files for other programs say of the site. */
export interface ExchangeSite {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  licence: string;
  words: Omit<GuideWords, 'title' | 'description'>;
  /** Makes what is in the files of an address below the base path: whole where the site knows its own. */
  url(address: string): string;
  knowsAddress: boolean;
  showsDrafts: boolean;
}

/**
 * Makes the text files that other programs read, one after another, of the library alone: open data, the guide for
 * programs, robots.txt and, for a site that knows its address, the feed. Costs time in proportion to the library.
 */
export function* exchangeFiles(library: Library, site: ExchangeSite): Generator<ExchangeFile> {
  const { title, description, language, url, knowsAddress } = site;
  yield* openDataFiles(library, site);
  const words = { ...site.words, title, description };
  yield* guideFiles(guideGroups(library, words, url), words, url);
  const sitemap = knowsAddress ? url('/sitemap-index.xml') : undefined;
  yield { path: 'robots.txt', content: robotsText(sitemap, site.showsDrafts) };
  // A feed has whole addresses.
  if (!knowsAddress) return;
  const content = feedXml({ title, description, language, link: url('/') }, feedItems(library, url));
  yield { path: 'rss.xml', content };
}
