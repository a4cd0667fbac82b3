import { SearchFailure } from '../answer.ts';
import { entryFile, formatVersion, type Entry, type Manifest } from '../format/manifest.ts';
import { IndexReader } from './index-reader.ts';
import { orDamaged } from './or-damaged.ts';
import type { ReadFile } from './read-file.ts';

const utf8 = new TextDecoder();

async function readJson<T extends { format: number }>(read: ReadFile, file: string): Promise<T> {
  const bytes = await read(file);
  const parsed = orDamaged(() => JSON.parse(utf8.decode(bytes)) as T);
  if (parsed.format !== formatVersion)
    throw new SearchFailure('damaged', { cause: `${file} has format ${parsed.format}` });
  return parsed;
}

/**
 * Opens the index that the site has now.
 *
 * @throws {SearchFailure} When a file does not arrive or is of another format.
 */
export async function openIndex(read: ReadFile): Promise<IndexReader> {
  return openManifest(read, (await readJson<Entry>(read, entryFile)).manifest);
}

async function openManifest(read: ReadFile, file: string): Promise<IndexReader> {
  return new IndexReader(await readJson<Manifest>(read, file), read);
}

/**
 * Opens an index by a manifest that is believed to be current, and asks the site at the same time whether it is: a
 * cache may have kept the module of an older build together with that build's files.
 *
 * @param ask Reads past what caches have kept.
 * @param manifest File of the manifest.
 * @throws {SearchFailure} When a file does not arrive or is of another format.
 */
export async function openCurrent(read: ReadFile, ask: ReadFile, manifest: string): Promise<IndexReader> {
  const believed = openManifest(read, manifest);
  // Without an answer, as without a network, what is kept has to do.
  const entry = readJson<Entry>(ask, entryFile).catch(() => undefined);
  believed.catch(() => {});
  const current = (await entry)?.manifest ?? manifest;
  return current === manifest ? believed : openManifest(read, current);
}
