import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBucket, type ObjectStore } from '../../../src/deploy/s3/object-store.ts';
import { startS3Server, type S3Server } from './s3-server.ts';

// A real server, which checks every signature. Two things it does not do as Amazon does, so they are left out here and
// tried in s3-xml.test.ts and send-request.test.ts: it escapes `&` and `'` twice in lists, and expects `!'()*`
// unescaped in queries.
const bucket = 'site-bucket';
const page = { contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache' };
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
let server: S3Server;
let store: ObjectStore;
let folders = 0;
beforeAll(async () => {
  server = await startS3Server(bucket);
  store = await openBucket(bucket, server.environment);
});
afterAll(() => server.stop());

test.each([
  'plain.html',
  'with space.html',
  '中文/页面.html',
  'plus+sign.html',
  'percent%20twice%.html',
  'tilde~(1)!*.html',
  'question?hash#.html',
  'a=b;c,d@e:f$.html',
])('an object of key %j is written, listed, copied, read and deleted', async (key) => {
  const folder = `keys/${(folders += 1)}/`;
  const [one, two] = [`${folder}one ${key}`, `${folder}two ${key}`];
  await store.write(one, bytes(key), page);
  // This server reads a plus sign in the source of a copy as three letters; contents are named by their sums alone.
  await store.write('.duibiao/files/0a', bytes(key), page);
  await store.copy('.duibiao/files/0a', two, page);
  expect([...(await store.list(folder))]).toEqual([one, two].map((name) => [name, bytes(key).length]));
  const texts = await Promise.all([one, two].map(async (name) => new TextDecoder().decode(await store.read(name))));
  expect(texts).toEqual([key, key]);
  await store.remove([one, two, `${folder}three`]);
  expect([(await store.list(folder)).size, await store.read(one)]).toEqual([0, undefined]);
});

test('an empty object is an object', async () => {
  await store.write('empty.txt', bytes(''), page);
  expect([await store.read('empty.txt'), (await store.list('empty')).get('empty.txt')]).toEqual([new Uint8Array(), 0]);
});

test('a copy gets headers of its own', async () => {
  await store.write('from.html', bytes('page'), page);
  await store.copy('from.html', 'to.css', { contentType: 'text/css', cacheControl: 'public, max-age=31536000' });
  const { headers } = await fetch(`${server.url}/${bucket}/to.css`);
  expect([headers.get('content-type'), headers.get('cache-control')]).toEqual(['text/css', 'public, max-age=31536000']);
});

describe('what is wrong with the settings is explained in one sentence', () => {
  test.each([
    ['an unknown key', { AWS_ACCESS_KEY_ID: 'nobody' }, bucket, '不认这对密钥'],
    ['a wrong secret', { AWS_SECRET_ACCESS_KEY: 'wrong' }, bucket, '不认这对密钥'],
    ['a bucket that is not there', {}, 'no-such-bucket', '没有名为 no-such-bucket 的桶'],
    ['an address where nothing answers', { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' }, bucket, '连不上对象存储'],
  ])('%s', async (_, wrong, name, words) => {
    const opened = openBucket(name, { ...server.environment, ...wrong }, { fetch, wait: async () => {} });
    await expect(opened).rejects.toThrow(words);
  });
});

test('no host is asked but the one that the publisher named', async () => {
  const asked: string[] = [];
  const other = createServer((request, answer) => {
    asked.push(request.url ?? '');
    answer.end();
  });
  const redirecting = createServer((_, answer) => {
    const { port } = other.address() as AddressInfo;
    answer.writeHead(307, { Location: `http://127.0.0.1:${port}/${bucket}` }).end();
  });
  for (const each of [other, redirecting]) await new Promise<void>((done) => each.listen(0, '127.0.0.1', done));
  const { port } = redirecting.address() as AddressInfo;
  const environment = { ...server.environment, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` };
  await expect(openBucket(bucket, environment)).rejects.toThrow('让去别的地址');
  expect(asked).toEqual([]);
  for (const each of [other, redirecting]) each.close();
});
