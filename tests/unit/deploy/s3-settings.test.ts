import { describe, expect, test } from 'vitest';
import { DeployError } from '../../../src/deploy/deploy-error.ts';
import { readS3Settings } from '../../../src/deploy/s3/s3-settings.ts';

const keys = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };

describe('the address of a bucket', () => {
  test.each<[string, NodeJS.ProcessEnv, string, string]>([
    ['at an address of its own', { AWS_ENDPOINT_URL: 'http://host:9000/' }, 'site', 'http://host:9000/site'],
    ['below a path', { AWS_ENDPOINT_URL: 'https://host/s3' }, 'site', 'https://host/s3/site'],
    [
      'that the S3 variable names before the general one',
      { AWS_ENDPOINT_URL: 'https://general', AWS_ENDPOINT_URL_S3: 'https://s3' },
      'site',
      'https://s3/site',
    ],
    [
      'in the host where asked for',
      { AWS_ENDPOINT_URL: 'https://host:9000', AWS_S3_FORCE_PATH_STYLE: 'false' },
      'site',
      'https://site.host:9000',
    ],
    ['at Amazon', { AWS_REGION: 'eu-west-1' }, 'site', 'https://site.s3.eu-west-1.amazonaws.com'],
    ['at Amazon in China', { AWS_DEFAULT_REGION: 'cn-north-1' }, 'site', 'https://site.s3.cn-north-1.amazonaws.com.cn'],
    ['with a dot at Amazon', {}, 'my.site', 'https://s3.us-east-1.amazonaws.com/my.site'],
  ])('%s', (_, env, bucket, url) => {
    expect(readS3Settings(bucket, { ...keys, ...env }).bucketUrl).toBe(url);
  });
});

test('keys are read without the blanks around them, and the token of a session with them', () => {
  const env = { AWS_ACCESS_KEY_ID: ' id\n', AWS_SECRET_ACCESS_KEY: 'secret\r', AWS_SESSION_TOKEN: 'token' };
  expect(readS3Settings('site', env)).toMatchObject({
    accessKeyId: 'id',
    secretAccessKey: 'secret',
    sessionToken: 'token',
  });
  expect(readS3Settings('site', keys).sessionToken).toBeUndefined();
});

test.each<[string, NodeJS.ProcessEnv, string]>([
  ['no key', {}, '没有找到对象存储的密钥'],
  ['half a key', { AWS_ACCESS_KEY_ID: 'id' }, '没有找到对象存储的密钥'],
  ['a key that cannot be one', { ...keys, AWS_SECRET_ACCESS_KEY: '密钥' }, '环境变量 AWS_SECRET_ACCESS_KEY 里有'],
  ['an address that is none', { ...keys, AWS_ENDPOINT_URL: 'nowhere' }, 'AWS_ENDPOINT_URL「nowhere」不是网址'],
  ['an address without a host', { ...keys, AWS_ENDPOINT_URL: 'https://' }, '不是网址'],
  ['an address that cannot be read', { ...keys, AWS_ENDPOINT_URL: 'https://a b' }, '不是网址'],
  ['a region that is none', { ...keys, AWS_REGION: 'evil.example.org/' }, '不是地区名'],
])('%s is explained in one sentence', (_, env, words) => {
  const read = (): unknown => readS3Settings('site', env);
  expect(read).toThrow(DeployError);
  expect(read).toThrow(words);
});
