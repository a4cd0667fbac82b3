/**
 * Hash of a text: 32-bit FNV-1a of its UTF-16 units; the same in the build and in browsers.
 *
 * Source: RFC 9923.
 */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}
