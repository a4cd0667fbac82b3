/** A file that the worker fetches when it is installed. */
export interface KeptFile {
  /** Address below the base path, percent-encoded: that of a page ends in a slash. */
  url: string;
  /** Tells two contents under one address apart; `null` where the address does. */
  revision: string | null;
  /**
   * What the browser compares the fetched content with, before the worker sees it: `sha256-` and base64 (W3C
   * Subresource Integrity).
   */
  integrity: string;
}

/** What the worker of one release knows. */
export interface OfflineList {
  /** Kept from the first visit on. */
  kept: KeptFile[];
  /** Addresses below the base path of files that are kept once a reader has opened them. */
  asUsed: string[];
}
