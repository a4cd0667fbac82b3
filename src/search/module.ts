import { SearchFailure, type SearchAnswer, type SearchOptions } from './answer.ts';
import type { IndexReader } from './match/index-reader.ts';
import { openCurrent, openIndex } from './match/open-index.ts';
import { fileReader } from './match/read-file.ts';
import { searchIndex } from './match/search-index.ts';

/** The manifest's file when the index was made; put in by the bundler. */
declare const manifestFile: string;

// The whole of `pagefind/search.js`: where the index is, and which build of it is in use.

const folder = new URL('./', import.meta.url).href;
const siteBase = new URL('../', folder).pathname;

let opened: Promise<IndexReader> | undefined;

/** Keeps an index that is being opened; a failed opening is forgotten, so that the next search tries again. */
function keep(opening: Promise<IndexReader>): Promise<IndexReader> {
  opening.catch(() => {
    if (opened === opening) opened = undefined;
  });
  opened = opening;
  return opening;
}

/**
 * Does something with the index; when a file of it is missing or damaged, once more with the one that the site has now:
 * a page that was open while the site was published anew still knows the older one.
 */
async function withIndex<T>(act: (reader: IndexReader) => Promise<T>): Promise<T> {
  try {
    return await act(
      await (opened ?? keep(openCurrent(fileReader(folder), fileReader(folder, 'no-cache'), manifestFile))),
    );
  } catch (error) {
    if (!(error instanceof SearchFailure)) throw error;
    return act(await keep(openIndex(fileReader(folder, 'no-cache'))));
  }
}

/** Searches the site; see `SearchModule`. */
export function search(query: string | null, options?: SearchOptions): Promise<SearchAnswer> {
  return withIndex((reader) => searchIndex(reader, reader.manifest.base ?? siteBase, query, options));
}

/** Loads what every search needs; see `SearchModule`. */
export async function preload(): Promise<void> {
  await withIndex(async (reader) => void (await reader.filters()));
}
