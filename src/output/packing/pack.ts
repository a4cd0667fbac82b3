import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isPacked } from '../file-kind.ts';

/** Endings of the names of packed variants: `.gz` for all browsers, `.br` for most. */
export const packedEndings = ['.gz', '.br'] as const;

/** Packed variants of a file by the ending of their names. */
export type PackedVariants = Readonly<Partial<Record<(typeof packedEndings)[number], Uint8Array>>>;

/** Versions of what packs: another may pack the same content into other bytes. */
export const packerVersion = `${process.versions.zlib} ${process.versions.brotli}`;

/** Smallest file worth a packed one beside it, in bytes: less than a packet of the network. */
const minSize = 1024;

/**
 * Levels of gzip and brotli. Measured on the pages of this library, per 60 MB: brotli 8 takes 2 CPU seconds, 9 takes 29
 * for 0.2 % less and 11 takes 72 for 8 % less; gzip 6 takes 0.9, 9 takes 1.1 for 0.1 % less.
 */
const levels = { quick: [6, 8], best: [9, 11] } as const;

/** How much time packing may take: the best is worth it for few files that all readers load and that seldom change. */
export type Effort = keyof typeof levels;

/** Packs on threads of Node's own. */
const [gzipAsync, brotliAsync] = [promisify(gzip), promisify(brotliCompress)];

/** Whether a file may get packed variants. */
export function isWorthPacking(path: string, size: number): boolean {
  return size >= minSize && isPacked(path);
}

/** Packs a content; without variants that would not shrink it by a tenth. */
export async function pack(content: Uint8Array, effort: Effort = 'quick'): Promise<PackedVariants> {
  const [level, quality] = levels[effort];
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const [gz, br] = await Promise.all([
    gzipAsync(content, { level }),
    brotliAsync(content, { params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: content.length } }),
  ]);
  const shrinks = (packed: Uint8Array): boolean => packed.length < content.length * 0.9;
  return { ...(shrinks(gz) && { '.gz': gz }), ...(shrinks(br) && { '.br': br }) };
}
