import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isPacked } from '../file-kind.ts';

/** Packed variants of a file by the ending of their names: `.gz` for all browsers, `.br` for most. */
export type PackedVariants = Readonly<Partial<Record<'.gz' | '.br', Uint8Array>>>;

/** Changes whenever the same content may be packed into other bytes. */
export const packerVersion = `1-${process.versions.zlib}-${process.versions.brotli}`;

/** Smallest file worth a packed one beside it, in bytes: less than a packet of the network. */
const minSize = 1024;

/** Packs on threads of Node's own. */
const [gzipAsync, brotliAsync] = [promisify(gzip), promisify(brotliCompress)];

/** Whether a file may get packed variants. */
export function isWorthPacking(path: string, size: number): boolean {
  return size >= minSize && isPacked(path);
}

/** Packs a content; without variants that would not shrink it by a tenth. */
export async function pack(content: Uint8Array): Promise<PackedVariants> {
  const [gz, br] = await Promise.all([
    gzipAsync(content, { level: 9 }),
    brotliAsync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  ]);
  const shrinks = (packed: Uint8Array): boolean => packed.length < content.length * 0.9;
  return { ...(shrinks(gz) && { '.gz': gz }), ...(shrinks(br) && { '.br': br }) };
}
