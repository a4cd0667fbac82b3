import { decodeHtml } from '../../markdown/decode-html.ts';
import type { PageDocument } from './page-document.ts';
import { isMarked, readPage } from './read-page.ts';

/** A page that could not be read, and why. */
export interface UnreadPage {
  /** File below the site's folder, with forward slashes. */
  file: string;
  reason: string;
}

/** Address of a built file below the base path: `methods/wu-cha/index.html` is `/methods/wu-cha/`. */
function addressOfFile(file: string): string {
  return `/${file.split('/').map(encodeURIComponent).join('/')}`.replace(/(^|\/)index\.html?$/, '$1');
}

/** Whether a page says more than other pages do; one that does not comes after those that answer as well. */
const saysSomething = ({ sections }: PageDocument): boolean => sections.some(({ blocks }) => blocks.length > 0);

/** What went wrong with a page, in words. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Collects the pages of a site for its index, one file after another, so that no file need stay in memory. Pages that
 * cannot be read are left out.
 */
export class PageCollector {
  /** Whether a page has said which part of it is searched: then only such pages count. */
  #isMarked = false;
  #pages: PageDocument[] = [];
  #unread: UnreadPage[] = [];
  readonly #undecoded: UnreadPage[] = [];

  /** Pages that could not be read. */
  get unread(): UnreadPage[] {
    return [...this.#undecoded, ...this.#unread];
  }

  /** The pages in the order in which they came, but those last that say nothing of their own. */
  get pages(): PageDocument[] {
    return [...this.#pages.filter(saysSomething), ...this.#pages.filter((page) => !saysSomething(page))];
  }

  /**
   * Reads an HTML file.
   *
   * @param file Path below the site's folder, with forward slashes.
   */
  add(file: string, content: Uint8Array): void {
    try {
      this.#addHtml(file, decodeHtml(content));
    } catch (error) {
      this.#undecoded.push({ file, reason: reasonOf(error) });
    }
  }

  #addHtml(file: string, html: string): void {
    if (isMarked(html) && !this.#isMarked) {
      this.#isMarked = true;
      this.#pages = [];
      this.#unread = [];
    }
    if (this.#isMarked && !isMarked(html)) return;
    try {
      const page = readPage(html, addressOfFile(file), this.#isMarked);
      if (page) this.#pages.push(page);
    } catch (error) {
      this.#unread.push({ file, reason: reasonOf(error) });
    }
  }
}
