import { gunzipSync } from 'node:zlib';
import type { SearchAnswer, SearchOptions } from '../../../src/search/answer.ts';
import { indexFiles, type IndexFilesOptions } from '../../../src/search/index/index-files.ts';
import { extractOf, type ExtractOptions } from '../../../src/search/index/page-extract.ts';
import type { PageDocument } from '../../../src/search/index/page-document.ts';
import type { IndexReader } from '../../../src/search/match/index-reader.ts';
import { openIndex } from '../../../src/search/match/open-index.ts';
import type { ReadFile } from '../../../src/search/match/read-file.ts';
import { searchIndex } from '../../../src/search/match/search-index.ts';

/** A page of one section, for tests that need no more. */
export const pageOf = (url: string, title: string, ...blocks: string[]): PageDocument => ({
  url,
  title,
  aliases: [],
  filters: {},
  sections: [{ title: '', blocks }],
});

/** An index in memory, and the names of the files that were read of it. */
export interface MemoryIndex {
  reader: IndexReader;
  read: string[];
  search(query: string | null, options?: SearchOptions): Promise<SearchAnswer>;
  /** Addresses of all results, the best first. */
  found(query: string): Promise<string[]>;
}

/** Indexes pages and opens the index without a disk. */
export async function memoryIndex(
  pages: readonly PageDocument[],
  made: IndexFilesOptions & ExtractOptions = {},
): Promise<MemoryIndex> {
  const { files } = indexFiles(
    pages.map((page) => extractOf(page, made)),
    made,
  );
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const read: string[] = [];
  const readFile: ReadFile = async (name) => {
    read.push(name);
    const bytes = byPath.get(name) ?? new Uint8Array();
    return bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
  };
  const reader = await openIndex(readFile);
  const search: MemoryIndex['search'] = (query, options) => searchIndex(reader, '/', query, options);
  return {
    reader,
    read,
    search,
    found: async (query) => (await search(query, { limit: 1000 })).results.map(({ url }) => url),
  };
}
