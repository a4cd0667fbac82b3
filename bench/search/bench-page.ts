/** What a page says, as far as queries are drawn from it and answers judged by it. */
export interface BenchPage {
  /** Path of its address: `/012/`. */
  url: string;
  /** Its first heading of level 1, else its document title. */
  title: string;
  /** Headings of level 1 to 6. */
  headings: readonly string[];
  /** Text of each paragraph, list item, table cell and so on; headings left out. */
  blocks: readonly string[];
  /** All of it, headings included, in the form in which text is compared. */
  text: string;
}

/** Text in the form in which it is compared: width, case and runs of spaces make no difference. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A name in the form in which it is compared: only its letters and digits count. */
export function foldName(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** Pages by the path of their address. */
export function pagesByUrl(pages: readonly BenchPage[]): ReadonlyMap<string, BenchPage> {
  return new Map(pages.map((page) => [page.url, page]));
}

/** Path of an address as pages are known by it: no origin, query or anchor, escapes undone. */
export function pathOf(address: string): string {
  return decodeURIComponent(new URL(address, 'http://localhost').pathname).replace(/index\.html$/, '');
}
