import { SearchFailure } from '../answer.ts';
import { unpackFile } from './unpack.ts';

/** Gets a file of the index, unpacked, by its name in the index's folder. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

/**
 * Reads files of the index over HTTP.
 *
 * @param folder Address of the index's folder, with a slash at the end.
 * @param cache `no-cache` asks the server whether what the browser has kept is still right.
 * @throws {SearchFailure} `unavailable` when a file does not arrive, `damaged` when it cannot be unpacked.
 */
export function fileReader(folder: string, cache: RequestInit['cache'] = 'default'): ReadFile {
  return async (name) => {
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      const response = await fetch(folder + name, { cache });
      if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
      bytes = new Uint8Array(await response.arrayBuffer());
    } catch (cause) {
      throw new SearchFailure('unavailable', { cause });
    }
    return unpackFile(bytes);
  };
}
