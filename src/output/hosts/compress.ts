import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const text = /\.(?:html|css|js|json|svg|xml|txt|md|webmanifest)$/u;

/** Smallest file worth a packed one beside it, in bytes: less than a packet of the network. */
const least = 1024;

/**
 * Packs a file for hosts that hand out what lies beside it: `.gz` for all browsers, `.br` for most.
 *
 * @returns Variants by the ending of their names; none for what is small, packed already, or would not shrink by a
 *   tenth.
 */
export function packedVariants(path: string, content: Uint8Array): Record<string, Uint8Array> {
  if (!text.test(path) || content.length < least) return {};
  const packed = {
    '.gz': gzipSync(content, { level: 9 }),
    '.br': brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  };
  return Object.fromEntries(Object.entries(packed).filter(([, bytes]) => bytes.length < content.length * 0.9));
}
