import { DeployError } from '../deploy-error.ts';
import type { ObjectStore } from './object-store.ts';

/** Where a site is in a bucket. */
export interface S3Address {
  bucket: string;
  /** Empty, or ends in a slash. */
  prefix: string;
}

/** Where a site is in an open store. */
export interface S3Location {
  store: ObjectStore;
  /** Empty, or ends in a slash. */
  prefix: string;
  /** The address, for messages. */
  name: string;
}

/**
 * Reads an address.
 *
 * @param address `BUCKET` or `BUCKET/PREFIX`.
 * @throws {DeployError} When it is not one.
 */
export function parseS3Address(address: string): S3Address {
  const [bucket = '', ...parts] = address.split('/');
  const folders = parts.filter((part) => part !== '');
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u.test(bucket))
    throw new DeployError(`「${bucket}」不能用作桶名。桶名有 3 到 63 个小写字母、数字、点或横线`);
  if (folders.some((part) => part === '.' || part === '..'))
    throw new DeployError(`前缀「${parts.join('/')}」里不能有 . 和 ..`);
  return { bucket, prefix: folders.map((part) => `${part}/`).join('') };
}
