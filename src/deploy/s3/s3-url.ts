/** What a request is about. */
export interface S3Resource {
  /** Key of an object; missing for the bucket itself. */
  key?: string;
  query?: Readonly<Record<string, string>>;
}

/** Encodes text as signatures have it: all but letters, digits and `-._~`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Encodes a key for a path. */
export function encodeKey(key: string): string {
  return key.split('/').map(encode).join('/');
}

/**
 * Makes the address of an object or a bucket.
 *
 * @param bucketUrl Without a slash at its end.
 */
export function urlOf(bucketUrl: string, { key, query = {} }: S3Resource): string {
  const path = key === undefined ? '' : `/${encodeKey(key)}`;
  const search = Object.entries(query).map(([name, value]) => `${name}=${encode(value)}`);
  return `${bucketUrl}${path}${search.length === 0 ? '' : `?${search.join('&')}`}`;
}
