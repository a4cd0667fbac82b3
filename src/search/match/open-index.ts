import { SearchFailure } from '../answer.ts';
import { entryFile, formatVersion, type Entry, type Manifest } from '../format/manifest.ts';
import { IndexReader, orDamaged } from './index-reader.ts';
import type { ReadFile } from './read-file.ts';

const utf8 = new TextDecoder();

async function readJson<T extends { format: number }>(read: ReadFile, file: string): Promise<T> {
  const bytes = await read(file);
  const parsed = orDamaged(() => JSON.parse(utf8.decode(bytes)) as T);
  if (parsed.format !== formatVersion) throw new SearchFailure('damaged', { cause: `${file} has format ${parsed.format}` });
  return parsed;
}

/**
 * Opens an index by the name of its manifest.
 *
 * @param manifest File of the manifest; absent to ask `entry.json` which one is current.
 * @throws {SearchFailure} When a file does not arrive or is of another format.
 */
export async function openIndex(read: ReadFile, manifest?: string): Promise<IndexReader> {
  const file = manifest ?? (await readJson<Entry>(read, entryFile)).manifest;
  return new IndexReader(await readJson<Manifest>(read, file), read);
}
