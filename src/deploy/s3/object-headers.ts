import { cacheControlOf } from '../../output/cache-control.ts';
import { contentTypeOf } from '../../output/file-kind.ts';

/** Headers that a host sends with a file. */
export interface ObjectHeaders {
  contentType: string;
  cacheControl: string;
}

/**
 * Headers that an object is stored with.
 *
 * @param path Below the site's folder.
 */
export function headersOf(path: string): ObjectHeaders {
  return { contentType: contentTypeOf(path), cacheControl: cacheControlOf(path) };
}
