import { isHashed } from '../file-kind.ts';
import { inOrder } from '../in-order.ts';
import type { LastSite } from '../last-site.ts';
import { isWorthPacking, pack, packedEndings } from '../packing/pack.ts';
import { addedFile, type SiteFile, type Step } from '../site-file.ts';

/** Most files that are packed at a time; more than cores, so that none waits for the next file. */
const maxAtATime = 8;

/** Packs a file, or takes what the last build has made of it. */
async function variantsOf({ path, content, sum }: SiteFile, last: LastSite): Promise<SiteFile[]> {
  if (!isWorthPacking(path, content.length)) return [];
  const paths = packedEndings.map((ending) => path + ending);
  const kept = last.derivedFrom({ path, sum }, paths);
  if (kept) return kept;
  const variants = await pack(content, isHashed(path) ? 'best' : 'quick');
  return Object.entries(variants).map(([ending, packed]) => addedFile(path + ending, packed));
}

/** Adds packed variants beside texts, for hosts that send what lies beside a file. */
export function packedVariants(last: LastSite): Step {
  return async function* (files) {
    const withVariants = async (file: SiteFile): Promise<SiteFile[]> => [file, ...(await variantsOf(file, last))];
    for await (const packed of inOrder(files, maxAtATime, withVariants)) yield* packed;
  };
}
