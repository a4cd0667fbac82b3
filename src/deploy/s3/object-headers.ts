import { isHashed } from '../../output/hashed-file.ts';

/** What a host tells browsers of a file. */
export interface ObjectHeaders {
  contentType: string;
  cacheControl: string;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  webmanifest: 'application/manifest+json; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Headers of a file: what its name tells of its content may be kept for ever, anything else is asked for again each
 * time.
 *
 * @param path Below the site's folder.
 */
export function headersOf(path: string): ObjectHeaders {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return {
    contentType: types[extension] ?? 'application/octet-stream',
    cacheControl: isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}
