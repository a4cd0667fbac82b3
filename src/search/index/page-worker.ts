import { parentPort, workerData } from 'node:worker_threads';
import { encodeExtract } from './extract-bytes.ts';
import type { ExtractOptions } from './page-extract.ts';
import { readHtml } from './read-html.ts';

// Reads pages on another core: answers each file with its extract, or with what is wrong with it.

/** A file to read. */
export interface PageTask {
  file: string;
  content: Uint8Array;
}

/** What became of a file: its extract in bytes, none of them when the page is not to be searched, or an error. */
export type PageDone = { extract: Uint8Array } | { error: unknown };

const port = parentPort;
if (!port) throw new Error('This module runs in a worker');
port.on('message', ({ file, content }: PageTask) => {
  try {
    const page = readHtml(file, content, workerData as ExtractOptions);
    const extract = page ? encodeExtract(page) : new Uint8Array();
    port.postMessage({ extract } satisfies PageDone, [extract.buffer as ArrayBuffer]);
  } catch (error) {
    port.postMessage({ error } satisfies PageDone);
  }
});
