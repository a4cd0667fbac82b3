/** File of the addresses of all that is kept once opened, in the site's folder; see `encodeAddresses`. */
export const asUsedFile = 'as-used.bin';

/**
 * Files that the worker fetches when it is installed, by folder and by the rest of their address: the SHA-256 of each
 * in base64, which the browser compares the fetched content with before the worker sees it (W3C Subresource
 * Integrity).
 *
 * Addresses are below the base path and percent-encoded; that of a page ends in a slash. By folder, because the list is
 * most of the worker.
 */
export type KeptFiles = Record<string, Record<string, string>>;

/** What the worker knows of a kind of file; the first kind whose paths match counts. */
export type WorkerKind = readonly [
  /** Regular expression over whole paths below the site's folder. */
  paths: string,
  isKept: boolean,
  isHashed: boolean,
];
