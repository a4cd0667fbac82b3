import { decodeHtml } from '../../markdown/decode-html.ts';
import { extractOf, type ExtractOptions, type PageExtract } from './page-extract.ts';
import { isMarked, readPage } from './read-page.ts';

/** Address of a built file below the base path: `methods/wu-cha/index.html` is `/methods/wu-cha/`. */
function addressOfFile(file: string): string {
  return `/${file.split('/').map(encodeURIComponent).join('/')}`.replace(/(^|\/)index\.html?$/, '$1');
}

/**
 * Takes from an HTML file what the index needs of it: depends on nothing but its name, its bytes and the options.
 *
 * @param file Path below the site's folder, with forward slashes.
 * @returns `undefined` when the page is not to be searched.
 * @throws {Error} When the page cannot be read.
 */
export function readHtml(file: string, content: Uint8Array, options: ExtractOptions): PageExtract | undefined {
  const page = readPage(decodeHtml(content), addressOfFile(file), isMarked(content));
  return page && extractOf(page, options);
}
