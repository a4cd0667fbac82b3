import { inOrder } from '../in-order.ts';
import { isWorthPacking } from '../packing/pack.ts';
import type { PackCache } from '../packing/pack-cache.ts';
import { addedFile, type SiteFile, type Step } from '../site-file.ts';

/** Most files that are packed at a time; more than cores, so that none waits for the next file. */
const maxAtATime = 8;

/** Adds packed variants beside texts, for hosts that send what lies beside a file. */
export function packedVariants(cache: PackCache): Step {
  const withVariants = async (file: SiteFile): Promise<SiteFile[]> => {
    if (!isWorthPacking(file.path, file.content.length)) return [file];
    const variants = await cache.variantsOf(file.content, file.sum);
    return [file, ...Object.entries(variants).map(([ending, content]) => addedFile(file.path + ending, content))];
  };
  return async function* (files) {
    for await (const packed of inOrder(files, maxAtATime, withVariants)) yield* packed;
    cache.removeUnused();
  };
}
