import { extname } from 'node:path';
import { mediaTypeOf } from '../file-kind.ts';
import { isTextType } from '../media-type.ts';

/**
 * Media types, without charset, of a site's files by extension, sorted.
 *
 * @param paths Files below the site's folder.
 * @param known Extensions that a host knows by default, with spaces between them.
 */
export function typesByExtension(paths: readonly string[], known = ''): [extension: string, mediaType: string][] {
  const types = new Map(paths.map((path) => [extname(path).slice(1).toLowerCase(), mediaTypeOf(path)]));
  const isTold = (extension: string): boolean => /^\w+$/u.test(extension) && !known.split(' ').includes(extension);
  return [...types].filter(([extension]) => isTold(extension)).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Media types of text that a site has, sorted. */
export function textTypes(paths: readonly string[]): string[] {
  return [...new Set(paths.map(mediaTypeOf).filter(isTextType))].sort();
}
