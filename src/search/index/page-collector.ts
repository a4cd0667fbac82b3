import { decodeHtml } from '../../markdown/decode-html.ts';
import { decodeExtract } from './extract-bytes.ts';
import { keyOf, type ByteCache } from './byte-cache.ts';
import type { ExtractOptions, PageExtract } from './page-extract.ts';
import { PageReaders } from './page-readers.ts';
import { isMarked } from './read-page.ts';

/** A page that could not be read, and why. */
export interface UnreadPage {
  /** File below the site's folder, with forward slashes. */
  file: string;
  reason: string;
}

/** What became of a file. */
interface Collected {
  file: string;
  isMarked: boolean;
  /** Absent when the page is not to be searched or could not be read. */
  extract?: Uint8Array;
  /** Why the page could not be read. */
  reason?: string;
  /** The bytes are of another encoding than they say, so that nothing is known of the page. */
  isUndecoded?: boolean;
}

/** What went wrong with a page, in words. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function isDecodable(content: Uint8Array): boolean {
  try {
    decodeHtml(content);
    return true;
  } catch {
    return false;
  }
}

/** The pages that a site is searched for. */
export interface CollectedPages {
  /** In the order in which they came, but those last that say nothing of their own. */
  pages: PageExtract[];
  unread: UnreadPage[];
}

/**
 * Collects the pages of a site for its index, one file after another, so that no file need stay in memory. Pages that
 * cannot be read are left out.
 */
export class PageCollector {
  readonly #readers: PageReaders;
  readonly #cache: ByteCache | undefined;
  /** Whether a page has said which part of it is searched: then only such pages count. */
  #isMarked = false;
  readonly #collected: Promise<Collected>[] = [];
  readonly #running = new Set<Promise<Collected>>();

  /** @param cache Extracts of earlier builds; absent where every page is read. */
  constructor(options: ExtractOptions, cache?: ByteCache) {
    this.#readers = new PageReaders(options);
    this.#cache = cache;
  }

  /**
   * Takes an HTML file, which may still be read when this returns.
   *
   * @param file Path below the site's folder, with forward slashes.
   * @param sum SHA-256 of the content, in hexadecimal.
   */
  async add(file: string, content: Uint8Array, sum: string): Promise<void> {
    const marked = isMarked(content);
    this.#isMarked ||= marked;
    const collecting = this.#collect(file, content, sum, marked);
    this.#collected.push(collecting);
    this.#running.add(collecting);
    void collecting.finally(() => this.#running.delete(collecting));
    if (this.#running.size >= this.#readers.most) await Promise.race(this.#running);
  }

  /** The pages, once all are read; nothing can be added any more. */
  async end(): Promise<CollectedPages> {
    const all = await Promise.all(this.#collected);
    await this.#readers.close();
    this.#cache?.save();
    const counts = (page: Collected): boolean => page.isMarked || !this.#isMarked;
    const pages = all.filter(counts).flatMap(({ extract }) => (extract ? decodeExtract(extract) : []));
    return {
      pages: [...pages.filter((page) => page.saysSomething), ...pages.filter((page) => !page.saysSomething)],
      unread: all
        .filter((page) => page.isUndecoded === true || counts(page))
        .flatMap(({ file, reason }) => (reason === undefined ? [] : { file, reason })),
    };
  }

  /** Reads a file or takes what an earlier build has read. */
  async #collect(file: string, content: Uint8Array, sum: string, marked: boolean): Promise<Collected> {
    try {
      if (this.#isMarked && !marked) {
        decodeHtml(content);
        return { file, isMarked: marked };
      }
      const key = keyOf(sum, file);
      let extract = this.#cache?.get(key);
      if (!extract) {
        extract = await this.#readers.read(file, content);
        this.#cache?.add(key, extract);
      }
      return { file, isMarked: marked, ...(extract.length > 0 && { extract }) };
    } catch (error) {
      return { file, isMarked: marked, reason: reasonOf(error), isUndecoded: !isDecodable(content) };
    }
  }
}
