import { SearchFailure } from '../answer.ts';

/**
 * Unpacks gzip with what the browser has. Written to directly, because a stream of a Blob goes through another
 * process.
 */
async function unpackWithStream(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const unpacked = new Response(readable).arrayBuffer();
  // Failures are reported by the reading side.
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
 * Unpacks a file of the index. Some servers announce the compression that the file has, and the browser has unpacked
 * it already.
 *
 * @throws {SearchFailure} `damaged` when it cannot be unpacked.
 */
export async function unpackFile(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  try {
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpack(bytes) : bytes;
  } catch (cause) {
    throw cause instanceof SearchFailure ? cause : new SearchFailure('damaged', { cause });
  }
}
