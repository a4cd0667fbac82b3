import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { DeployError } from '../deploy-error.ts';
import type { ObjectHeaders } from './object-headers.ts';

/** A place for objects, as far as publishing needs it. */
export interface ObjectStore {
  /** Bytes of an object; `undefined` where there is none. */
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array, headers: ObjectHeaders): Promise<void>;
  /** Copies an object inside the store. */
  copy(from: string, to: string, headers: ObjectHeaders): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Keys that begin with a prefix, with the size of each object in bytes. */
  list(prefix: string): Promise<Map<string, number>>;
  close(): void;
}

/** What goes wrong with a store, as a sentence with the mend. */
function sentenceFor(error: unknown, bucket: string): string | undefined {
  const {
    name = '',
    message = '',
    code = '',
    $metadata,
  } = error as { name?: string; message?: string; code?: string; $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode ?? 0;
  const said = `${name} ${code} ${message}`;
  if (/CredentialsProvider|Could not load credentials/iu.test(said))
    return '没有找到对象存储的密钥，没有发布。请设好环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY';
  if (
    /InvalidAccessKeyId|SignatureDoesNotMatch|InvalidToken|ExpiredToken|AuthorizationHeaderMalformed/u.test(said) ||
    status === 401
  )
    return '对象存储不认这对密钥，没有发布。请检查 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY 和 AWS_REGION';
  if (/AccessDenied|Forbidden/u.test(said) || status === 403)
    return `密钥没有读写桶 ${bucket} 的权限，没有发布。请检查密钥，或请管理员授权`;
  if (/NoSuchBucket/u.test(said)) return `没有名为 ${bucket} 的桶，没有发布。请检查名称，或先建好这个桶`;
  if (/Region is missing/u.test(said)) return '不知道对象存储在哪个地区，没有发布。请设好环境变量 AWS_REGION';
  if (/QuotaExceeded|StorageFull|EntityTooLarge|InsufficientStorage/u.test(said) || status === 507)
    return `桶 ${bucket} 的空间不够，没有发布完，原来的网站没有动。请腾出空间后重试`;
  if (
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|TimeoutError|socket hang up|NetworkingError|certificate/iu.test(
      said,
    ) ||
    status >= 500 ||
    /SlowDown/u.test(said)
  ) {
    return '连不上对象存储，或它一再出错，没有发布完，原来的网站还能看。请检查网络和 AWS_ENDPOINT_URL，再运行一次，会接着传';
  }
  return undefined;
}

/**
 * Opens a bucket of an S3-compatible store by the usual variables: AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL, AWS_REGION,
 * AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN. With an address of its own the bucket stands in the
 * path;
 * AWS_S3_FORCE_PATH_STYLE=false puts it into the host's name.
 *
 * @throws {DeployError} When the bucket cannot be used; the store's methods throw it too.
 */
export async function openBucket(bucket: string, environment: NodeJS.ProcessEnv): Promise<ObjectStore> {
  const endpoint = environment['AWS_ENDPOINT_URL_S3'] || environment['AWS_ENDPOINT_URL'];
  if (endpoint && !URL.canParse(endpoint))
    throw new DeployError(`AWS_ENDPOINT_URL「${endpoint}」不是网址。请写成 https://s3.example.org 这样`);
  const client = new S3Client({
    ...(endpoint && { endpoint, forcePathStyle: environment['AWS_S3_FORCE_PATH_STYLE'] !== 'false' }),
    region: environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || 'us-east-1',
    maxAttempts: 6,
    // Many compatible stores refuse the checksums that the client would add by itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 60_000 },
  });
  const told = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      const sentence = sentenceFor(error, bucket);
      throw sentence === undefined ? error : new DeployError(sentence, { cause: error });
    }
  };
  // Asked first, because its answer tells whether address, key and bucket are right.
  await told(() => client.send(new ListObjectsV2Command({ Bucket: bucket, MaxKeys: 1 })));
  return {
    read: (key) =>
      told(async () => {
        try {
          const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
          return await Body?.transformToByteArray();
        } catch (error) {
          if ((error as Error).name === 'NoSuchKey') return undefined;
          throw error;
        }
      }),
    write: (key, bytes, { contentType, cacheControl }) =>
      told(
        async () =>
          void (await client.send(
            new PutObjectCommand({
              Bucket: bucket,
              Key: key,
              Body: bytes,
              ContentType: contentType,
              CacheControl: cacheControl,
            }),
          )),
      ),
    copy: (from, to, { contentType, cacheControl }) =>
      told(async () => {
        const source = encodeURIComponent(`${bucket}/${from}`).replaceAll('%2F', '/');
        await client.send(
          new CopyObjectCommand({
            Bucket: bucket,
            Key: to,
            CopySource: source,
            MetadataDirective: 'REPLACE',
            ContentType: contentType,
            CacheControl: cacheControl,
          }),
        );
      }),
    remove: (keys) =>
      told(async () => {
        for (let at = 0; at < keys.length; at += 500) {
          await client.send(
            new DeleteObjectsCommand({
              Bucket: bucket,
              Delete: { Quiet: true, Objects: keys.slice(at, at + 500).map((Key) => ({ Key })) },
            }),
          );
        }
      }),
    list: (prefix) =>
      told(async () => {
        const sizes = new Map<string, number>();
        let token: string | undefined;
        do {
          const page = await client.send(
            new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
          );
          for (const { Key, Size = 0 } of page.Contents ?? []) if (Key !== undefined) sizes.set(Key, Size);
          token = page.NextContinuationToken;
        } while (token !== undefined);
        return sizes;
      }),
    close: () => client.destroy(),
  };
}
