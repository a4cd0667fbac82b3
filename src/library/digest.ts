import { hash } from 'node:crypto';

/** SHA-256 of a file or text, in hexadecimal: by it the caches of the content know a file again. */
export function digestOfBytes(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex');
}
