import { DeployError } from '../deploy-error.ts';
import { inParallel } from '../in-parallel.ts';
import type { ObjectHeaders } from './object-headers.ts';
import { explainS3Error, S3Error } from './s3-error.ts';
import { readS3Settings } from './s3-settings.ts';
import { errorCodeIn, parseObjectPage, type ObjectPage } from './s3-xml.ts';
import { encodeKey } from './s3-url.ts';
import { realNetwork, requestSender, type Network, type SendRequest } from './send-request.ts';

/** A store of objects, as far as publishing needs it; its methods throw a DeployError when the store fails for good. */
export interface ObjectStore {
  /** Bytes of an object; `undefined` where there is none. */
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array<ArrayBuffer>, headers: ObjectHeaders): Promise<void>;
  /** Copies an object inside the store. */
  copy(from: string, to: string, headers: ObjectHeaders): Promise<void>;
  /** Deletes objects, started in the given order; those that are not there are left out. */
  remove(keys: readonly string[]): Promise<void>;
  /** Keys that begin with a prefix, with the size of each object in bytes. */
  list(prefix: string): Promise<Map<string, number>>;
}

const headersFor = ({ contentType, cacheControl }: ObjectHeaders): Record<string, string> => ({
  'content-type': contentType,
  'cache-control': cacheControl,
});

/** Whether a request failed because there is no such object. */
function isMissing(error: unknown): boolean {
  const cause = error instanceof DeployError ? error.cause : undefined;
  return cause instanceof S3Error && cause.status === 404 && cause.code !== 'NoSuchBucket';
}

async function listPage(send: SendRequest, query: Readonly<Record<string, string>>): Promise<ObjectPage> {
  const answer = await send({ method: 'GET', query: { 'list-type': '2', 'encoding-type': 'url', ...query } });
  const page = parseObjectPage(new TextDecoder().decode(answer));
  if (!page) throw new DeployError('那个地址的回答不是对象存储的格式，没有发布。请检查 AWS_ENDPOINT_URL');
  return page;
}

/** A store over requests to a bucket. */
function storeOver(send: SendRequest, bucket: string): ObjectStore {
  return {
    read: (key) =>
      send({ method: 'GET', key }).catch((error: unknown) => {
        if (isMissing(error)) return undefined;
        throw error;
      }),
    write: async (key, body, headers) => {
      await send({ method: 'PUT', key, body, headers: headersFor(headers) });
    },
    copy: async (from, to, headers) => {
      await send({
        method: 'PUT',
        key: to,
        headers: {
          ...headersFor(headers),
          'x-amz-copy-source': `/${bucket}/${encodeKey(from)}`,
          'x-amz-metadata-directive': 'REPLACE',
        },
        // A store says 200 before it copies, then reports what went wrong, or nothing when it breaks off.
        findError: (text) => errorCodeIn(text) ?? (text.trim() === '' ? 'InternalError' : undefined),
      });
    },
    // One request for each: the one for many at once differs from store to store.
    remove: (keys) =>
      inParallel(keys, async (key) => {
        await send({ method: 'DELETE', key }).catch((error: unknown) => {
          if (!isMissing(error)) throw error;
        });
      }),
    list: async (prefix) => {
      const sizes = new Map<string, number>();
      let token: string | undefined;
      do {
        const page = await listPage(send, { prefix, ...(token !== undefined && { 'continuation-token': token }) });
        for (const [key, size] of page.sizes) sizes.set(key, size);
        token = page.nextToken;
      } while (token !== undefined);
      return sizes;
    },
  };
}

/**
 * Opens a bucket of an S3-compatible store; `readS3Settings` says which variables it reads.
 *
 * @throws {DeployError} When the bucket cannot be used.
 */
export async function openBucket(
  bucket: string,
  env: NodeJS.ProcessEnv,
  network: Network = realNetwork,
): Promise<ObjectStore> {
  const send = requestSender(readS3Settings(bucket, env), network);
  const sendOrExplain: SendRequest = (request) =>
    send(request).catch((error: unknown) => {
      throw error instanceof S3Error ? new DeployError(explainS3Error(error, bucket), { cause: error }) : error;
    });
  // Asked first, because the answer shows whether address, keys and bucket are right.
  await listPage(sendOrExplain, { 'max-keys': '1' });
  return storeOver(sendOrExplain, bucket);
}
