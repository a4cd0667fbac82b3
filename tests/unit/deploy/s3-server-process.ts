import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
// @ts-expect-error It comes without types.
import S3 from '@20minutes/s3rver';

/** What is used of the server's store. */
interface Store {
  getResourcePath(bucket: string, key: string, resource: 'object'): string;
  getMetadata(bucket: string, key: string): Promise<unknown>;
  putMetadata(bucket: string, key: string, metadata: object, md5: string): Promise<void>;
  getObject(bucket: string, key: string, options: object): Promise<unknown>;
  putObject(object: {
    bucket: string;
    key: string;
    content: AsyncIterable<Uint8Array>;
    metadata: object;
  }): Promise<unknown>;
  copyObject(from: string, fromKey: string, to: string, key: string, metadata: object): Promise<unknown>;
  deleteObject(bucket: string, key: string): Promise<unknown>;
}

// Serves a bucket: node s3-server-process.ts FOLDER PORT BUCKET.
const [directory, port, name] = process.argv.slice(2);
// oxlint-disable-next-line typescript/no-unsafe-call -- it comes without types
const server = new S3({
  port: Number(port),
  address: '127.0.0.1',
  silent: true,
  directory,
  configureBuckets: [{ name }],
}) as { store: Store; run(): Promise<void> };

// This server keeps what a cut request brought, and shows objects half written. Stores that people publish to do
// neither: an object is there whole or not at all. So a body is taken in before it is written, and one request at a
// time reads or writes an object.
const { store } = server;
const [getObject, deleteObject] = [store.getObject.bind(store), store.deleteObject.bind(store)];
const turns = new Map<string, Promise<unknown>>();

function inTurn<T>(key: string, act: () => Promise<T>): Promise<T> {
  const turn = (turns.get(key) ?? Promise.resolve()).catch(() => {}).then(act);
  turns.set(key, turn);
  return turn;
}

async function put(
  bucket: string,
  key: string,
  bytes: Buffer,
  metadata: object,
): Promise<{ size: number; md5: string }> {
  const path = store.getResourcePath(bucket, key, 'object');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, bytes);
  await rename(`${path}.new`, path);
  const md5 = createHash('md5').update(bytes).digest('hex');
  await store.putMetadata(bucket, key, metadata, md5);
  return { size: bytes.length, md5 };
}

store.putObject = async ({ bucket, key, content, metadata }) => {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return inTurn(key, () => put(bucket, key, Buffer.concat(parts), metadata));
};
store.copyObject = (from, fromKey, to, key, metadata) =>
  inTurn(key, async () => {
    await put(to, key, await readFile(store.getResourcePath(from, fromKey, 'object')), metadata);
    return store.getMetadata(to, key);
  });
store.getObject = (bucket, key, options) => inTurn(key, () => getObject(bucket, key, options));
store.deleteObject = (bucket, key) => inTurn(key, () => deleteObject(bucket, key));

await server.run();
console.log('ready');
