import { textHash } from '../../model/text-hash.ts';

/** Bytes of one address in the file. */
export const bytesPerAddress = 4;

/**
 * Writes which addresses a release has, so that a worker can forget all others: the 32-bit hash of each, rising, in
 * little-endian order. One address in 200,000 that a release of 20,000 has lost is taken for one of its own.
 */
export function encodeAddresses(addresses: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(bytesPerAddress * addresses.length);
  const view = new DataView(bytes.buffer);
  Uint32Array.from(addresses, textHash)
    .sort()
    .forEach((hash, index) => view.setUint32(bytesPerAddress * index, hash, true));
  return bytes;
}
