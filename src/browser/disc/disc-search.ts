import type { SearchAnswer, SearchModule, SearchOptions } from '../../search/answer.ts';
import type { IndexReader } from '../../search/match/index-reader.ts';
import { openIndex } from '../../search/match/open-index.ts';
import { searchIndex } from '../../search/match/search-index.ts';
import { pageFile } from '../../search/ui/site-address.ts';
import { scriptReader } from './script-reader.ts';

// The whole of `pagefind/search.js` on a disc: a plain script that leaves its functions where the interface finds them.

const folder = new URL('./', import.meta.url).href;
const siteBase = new URL('../', folder).pathname;

let opened: Promise<IndexReader> | undefined;

/** Opens the index once; a failed opening is forgotten, so that the next search tries again. */
function reader(): Promise<IndexReader> {
  opened ??= openIndex(scriptReader(folder)).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Searches; addresses of results are those of files. */
async function search(query: string | null, options?: SearchOptions): Promise<SearchAnswer> {
  const answer = await searchIndex(await reader(), siteBase, query, options);
  const results = answer.results.map((result) => ({
    ...result,
    url: pageFile(result.url),
    sections: result.sections.map((section) => ({ ...section, url: pageFile(section.url) })),
  }));
  return { ...answer, results };
}

const module: SearchModule = { search, preload: async () => void (await (await reader()).filters()) };
Object.assign(globalThis, { duibiaoSearch: module });
