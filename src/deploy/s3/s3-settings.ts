import { DeployError } from '../deploy-error.ts';

/** How to reach an S3-compatible store. */
export interface S3Settings {
  /** Address of the bucket, without a slash at its end. */
  bucketUrl: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string | undefined;
}

/** Reads a key; what cannot be sent in a header is a mistake in copying it. */
function readKey(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = env[name]?.trim();
  if (value && !/^[\x21-\x7e]+$/u.test(value))
    throw new DeployError(`环境变量 ${name} 里有空格、汉字等不会出现在密钥里的字符，没有发布。请重新复制一次`);
  return value || undefined;
}

/** Address of Amazon's own store in a region. */
const amazonUrl = (region: string): string =>
  `https://s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;

/**
 * Finds a bucket's address: in the path, or in the host's name where the publisher asks for it, and at Amazon itself
 * unless the bucket's name has a dot, which its certificate does not cover.
 */
function readBucketUrl(env: NodeJS.ProcessEnv, region: string, bucket: string): string {
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL;
  if (endpoint && !(/^https?:\/\//u.test(endpoint) && URL.canParse(endpoint)))
    throw new DeployError(`AWS_ENDPOINT_URL「${endpoint}」不是网址。请写成 https://s3.example.org 这样`);
  const isInHost = endpoint ? env.AWS_S3_FORCE_PATH_STYLE === 'false' : !bucket.includes('.');
  const url = new URL(endpoint || amazonUrl(region));
  if (isInHost) url.hostname = `${bucket}.${url.hostname}`;
  const path = url.pathname.replace(/\/+$/u, '');
  return isInHost ? `${url.origin}${path}` : `${url.origin}${path}/${bucket}`;
}

/**
 * Reads how to reach a bucket from the usual variables: AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL, AWS_REGION or
 * AWS_DEFAULT_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_S3_FORCE_PATH_STYLE. Nothing
 * else is looked at: no file of the user's, no service of the machine's.
 *
 * @throws {DeployError} When one is missing or cannot be right.
 */
export function readS3Settings(bucket: string, env: NodeJS.ProcessEnv): S3Settings {
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1';
  if (!/^[\w-]+$/u.test(region)) throw new DeployError(`AWS_REGION「${region}」不是地区名。请写成 cn-north-1 这样`);
  const bucketUrl = readBucketUrl(env, region, bucket);
  const accessKeyId = readKey(env, 'AWS_ACCESS_KEY_ID');
  const secretAccessKey = readKey(env, 'AWS_SECRET_ACCESS_KEY');
  if (!accessKeyId || !secretAccessKey)
    throw new DeployError(
      '没有找到对象存储的密钥，没有发布。请设好环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY',
    );
  return { bucketUrl, region, accessKeyId, secretAccessKey, sessionToken: readKey(env, 'AWS_SESSION_TOKEN') };
}
