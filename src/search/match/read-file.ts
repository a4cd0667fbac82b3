import { SearchFailure } from '../answer.ts';

/** Gets a file of the index, unpacked, by its name in the index's folder. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

/** Unpacks gzip with what the browser has. Written to directly, because a stream of a Blob goes through another process. */
async function unpackWithStream(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const unpacked = new Response(readable).arrayBuffer();
  // What goes wrong is told by the reading side.
  void Promise.all([writer.write(packed), writer.close()]).catch(() => {});
  return new Uint8Array(await unpacked);
}

/** Unpacks gzip; browsers before Safari 16.4 and Firefox 113 need code for it. */
async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (typeof DecompressionStream === 'function') return unpackWithStream(packed);
  const { gunzipSync } = await import('./inflate.ts').catch((cause: unknown) => {
    throw new SearchFailure('unavailable', { cause });
  });
  return gunzipSync(packed);
}

/**
 * Reads files of the index over HTTP.
 *
 * @param folder Address of the index's folder, with a slash at the end.
 * @param cache `no-cache` asks the server whether what the browser has kept is still right.
 * @throws {SearchFailure} `unavailable` when a file does not arrive, `damaged` when it cannot be unpacked.
 */
export function fileReader(folder: string, cache: RequestCache = 'default'): ReadFile {
  return async (name) => {
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      const response = await fetch(folder + name, { cache });
      if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
      bytes = new Uint8Array(await response.arrayBuffer());
    } catch (cause) {
      throw new SearchFailure('unavailable', { cause });
    }
    try {
      // Some servers announce the compression that the file has, and the browser has unpacked it already.
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpack(bytes) : bytes;
    } catch (cause) {
      throw cause instanceof SearchFailure ? cause : new SearchFailure('damaged', { cause });
    }
  };
}
