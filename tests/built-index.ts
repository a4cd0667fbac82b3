import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectRoot } from '../src/build/site-settings.ts';
import type { IndexReader } from '../src/search/match/index-reader.ts';
import { openIndex } from '../src/search/match/open-index.ts';

/** Opens the index of the built site from the disk. */
export function openBuiltIndex(): Promise<IndexReader> {
  return openIndex(async (name) => {
    const bytes = await readFile(join(projectRoot, 'dist/pagefind', name));
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  });
}
