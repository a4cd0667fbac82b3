import { isHashed } from './file-kind.ts';

/** Values of the header Cache-Control: for files whose names contain a content hash, and for those that change. */
export const cacheControl = { hashed: 'public, max-age=31536000, immutable', changing: 'no-cache' } as const;

/** What a host should say about caching a file of the site. */
export function cacheControlOf(path: string): string {
  return isHashed(path) ? cacheControl.hashed : cacheControl.changing;
}
