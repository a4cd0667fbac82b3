import { createHash } from 'node:crypto';

/** File of a built site that says which release it is. */
export const releaseFile = 'release.json';

/** What `release.json` holds. */
export interface Release {
  /** Form of this file. */
  format: 1;
  /** 16 hexadecimal digits that no other content of the site has. */
  id: string;
  /** Version of the software. */
  version: string;
  /** The site shows drafts and is not to be published. */
  drafts?: true;
  /**
   * SHA-256 of every other file, in hexadecimal, by path below the site's folder with forward slashes, in rising
   * order.
   */
  files: Record<string, string>;
}

/** SHA-256 in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Describes a release: the same files always give the same description.
 *
 * @param files Every file of the site but `release.json`.
 * @param showsDrafts Whether drafts are among its pages.
 */
export function releaseOf(version: string, files: ReadonlyMap<string, Uint8Array>, showsDrafts = false): Release {
  const sums = [...files]
    .map(([path, content]) => [path, sha256(content)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const id = sha256(sums.map(([path, sum]) => `${sum}  ${path}\n`).join('')).slice(0, 16);
  return { format: 1, id, version, ...(showsDrafts && { drafts: true }), files: Object.fromEntries(sums) };
}
