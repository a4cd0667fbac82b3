import type { IndexFileUse } from '../search/index/hashed-files.ts';
import { sha256 } from './release/release.ts';

/** A file of the built site on its way through the steps that finish the site. */
export interface SiteFile {
  /** Path below the site's folder, with forward slashes. */
  path: string;
  content: Uint8Array;
  /** SHA-256 of the content, in hexadecimal. */
  sum: string;
  /** Whether it has been read from the site's folder; what steps add has yet to be written there. */
  isOnDisk: boolean;
  /** Whole path of a file outside the site that has this content. */
  twin?: string;
  /** What a file of the search index is needed for. */
  use?: IndexFileUse;
}

/** What is left of a file when its content has gone by. */
export type FileSummary = Pick<SiteFile, 'path' | 'sum' | 'use'> & {
  /** In bytes. */
  size: number;
};

/** A step that finishes a site: passes every file on, in order, and adds files of its own. */
export type Step = (files: AsyncIterable<SiteFile>) => AsyncIterable<SiteFile>;

/** A file that a step adds. */
export function addedFile(path: string, content: string | Uint8Array, use?: IndexFileUse): SiteFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, content: bytes, sum: sha256(bytes), isOnDisk: false, ...(use && { use }) };
}

/** The same without the content, which memory need not keep. */
export function summaryOf({ path, content, sum, use }: SiteFile): FileSummary {
  return { path, sum, size: content.length, ...(use && { use }) };
}
