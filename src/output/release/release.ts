import { createHash } from 'node:crypto';

/** File of a built site that says which release it is. */
export const releaseFile = 'release.json';

/** What `release.json` contains. */
export interface Release {
  /** Form of this file. */
  format: 1;
  /** 16 hexadecimal digits that no other content of the site has. */
  id: string;
  /** Version of the software. */
  version: string;
  /** The site shows drafts and is not to be published. */
  drafts?: true;
  /** Digest of what has derived files from others, so that the next build can take them up (see `LastSite`). */
  derivedBy: string;
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
 * Describes a release: the same files always give the same description. Costs sorting the paths.
 *
 * @param made With what it was made: version of the software, digest of what derives files, whether drafts are shown.
 * @param sums SHA-256 of every file of the site but `release.json`, in hexadecimal, by path.
 */
export function releaseOf(
  { version, derivedBy, showsDrafts = false }: { version: string; derivedBy: string; showsDrafts?: boolean },
  sums: ReadonlyMap<string, string>,
): Release {
  const sorted = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  const id = sha256(sorted.map(([path, sum]) => `${sum}  ${path}\n`).join('')).slice(0, 16);
  return { format: 1, id, version, ...(showsDrafts && { drafts: true }), derivedBy, files: Object.fromEntries(sorted) };
}
