import type { SiteSettings } from '../build/site-settings.ts';
import { exchangeFiles as textFiles } from '../exchange/exchange-files.ts';
import { formFiles } from '../forms/form-files.ts';
import { anchorFiles, movedLists } from '../model/moved-anchors.ts';
import { withBase } from '../model/base-path.ts';
import type { Library } from '../model/library.ts';
import { siteConfig } from '../site-config.ts';
import { uiText } from '../ui-text.ts';
import { cardFiles } from './card-files.ts';

/** A file besides pages: path below the site's folder and content. */
interface ExchangeFile {
  path: string;
  content: string | Uint8Array;
}

/**
 * Makes what other programs read, forms to download, and what leads from former anchors to present addresses, one file
 * after another.
 *
 * @param cache Folder for what is kept between builds.
 */
export async function* exchangeFiles(
  library: Library,
  { origin, base, showsDrafts }: SiteSettings,
  cache: string,
): AsyncGenerator<ExchangeFile> {
  const url = (address: string): string => {
    const path = withBase(base, address);
    return origin === undefined ? path : new URL(path, origin).href;
  };
  for (const list of movedLists) yield* anchorFiles(library, list);
  const words = { ...uiText.guide, lists: uiText.lists, more: uiText.nav.more };
  yield* textFiles(library, { ...siteConfig, words, url, knowsAddress: origin !== undefined, showsDrafts });
  for (const template of library.templates) yield* formFiles(template);
  // Other sites want a card's whole address.
  if (origin !== undefined) yield* cardFiles(library, cache);
}
