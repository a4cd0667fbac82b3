import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { IndexReader } from '../src/search/match/index-reader.ts';
import { openIndex } from '../src/search/match/open-index.ts';

/** Opens the index of a built site from the disk. */
export function openBuiltIndex(site: string): Promise<IndexReader> {
  return openIndex(async (name) => {
    const bytes = await readFile(join(site, 'pagefind', name));
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  });
}
