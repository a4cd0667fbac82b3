import mime from 'mime';

const unknownType = 'application/octet-stream';

/** Media type of a file by its extension, without charset; `application/octet-stream` for an unknown one. */
export function typeOfExtension(path: string): string {
  return mime.getType(path) ?? unknownType;
}

/** Whether files of a media type are text, which is UTF-8 here and shrinks when packed. Source: RFC 6839 (suffixes). */
export function isTextType(mediaType: string): boolean {
  return /^text\/|[/+](?:json|xml|javascript|x-ndjson)$/u.test(mediaType);
}

/** Value of the header Content-Type: text says that it is UTF-8. */
export function withCharset(mediaType: string): string {
  return isTextType(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;
}

/** Types without which browsers show no page, apply no style and run no script (`X-Content-Type-Options: nosniff`). */
const vitalTypes = new Set(['text/html', 'text/css', 'text/javascript', 'image/svg+xml', 'application/json']);

/**
 * Whether browsers can use an answer that was sent with another Content-Type than intended.
 *
 * @param wanted Media type without charset.
 * @param sent Value of the header; empty where there is none.
 */
export function isUsableAs(wanted: string, sent: string): boolean {
  const [type = ''] = sent.toLowerCase().split(';', 1);
  // Three names for scripts are in use. Source: RFC 9239.
  const common = type.trim().replace(/^(?:text|application)\/(?:x-)?javascript$/u, 'text/javascript');
  return !vitalTypes.has(wanted) || common === wanted;
}
