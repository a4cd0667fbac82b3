import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../../src/build/serve-site.ts';
import { normaliseBase } from '../../../src/model/base-path.ts';

let folder = '';
let site: SiteServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-site-'));
  mkdirSync(join(folder, 'methods'));
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'nothing here');
  writeFileSync(join(folder, 'methods', 'index.html'), 'methods');
  writeFileSync(join(folder, 'a.css'), 'b{}');
  writeFileSync(join(folder, 'a.svg'), '<svg/>');
  site = await serveSite({ folder, base: '/library', port: 0 });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string) => fetch(new URL(path, site.url), { redirect: 'manual' });

test('a base path has one slash at each end, however it is written', () => {
  expect(['', '/', 'library', '/library', '/library/', '/a/b'].map(normaliseBase)).toEqual([
    '/',
    '/',
    '/library/',
    '/library/',
    '/library/',
    '/a/b/',
  ]);
});

test.each([
  ['/library/', 'home', 'text/html;charset=utf-8'],
  ['/library/methods/', 'methods', 'text/html;charset=utf-8'],
  ['/library/a.css', 'b{}', 'text/css; charset=utf-8'],
  ['/library/a.svg', '<svg/>', 'image/svg+xml; charset=utf-8'],
])('%s is served with its content type', async (path, text, type) => {
  const response = await get(path);
  expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([200, text, type]);
});

test.each(['/library/nothing/', '/library/nothing.css', '/', '/other/', '/library/%2e%2e/%2e%2e/etc/passwd'])(
  '%s gets the 404 page with status 404',
  async (path) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([404, 'nothing here']);
  },
);

test.each([
  ['/library', '/library/'],
  ['/library/methods', '/library/methods/'],
  ['/library/methods?q=1', '/library/methods/?q=1'],
])('%s is redirected to %s', async (path, to) => {
  const response = await get(path);
  expect([response.status, response.headers.get('location')]).toEqual([301, to]);
});

/** Status of a request whose target is sent as it stands; `undefined` where the connection ends without an answer. */
const statusOf = (path: string, port: string, headers: Record<string, string> = {}): Promise<number | undefined> =>
  new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      response.on('error', () => {}).resume();
      resolve(response.statusCode);
    });
    sent.on('error', () => resolve(undefined)).end();
  });

test.each([
  ['//', 400],
  ['//methods', 400],
  ['//example.org/%2e%2e', 400],
  ['/.//methods', 400],
  ['http://example.org/', 400],
  ['*', 400],
  ['/%', 400],
  ['/%ff', 400],
  ['/%00', 400],
  ['/index.html%00.css', 400],
  ['/..%2fsecret.txt', 404],
  ['/..%2f..%2fpackage.json', 404],
  ['/%2e%2e/secret.txt', 404],
  ['/../secret.txt', 404],
  ['/..%5csecret.txt', 404],
  ['/methods/..%2f..%2fsecret.txt', 404],
])('the target %s gets status %i, and the server goes on', async (path, status) => {
  const inner = join(folder, 'inner');
  mkdirSync(join(inner, 'methods'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(inner, 'index.html'), 'home');
  writeFileSync(join(inner, 'methods', 'index.html'), 'methods');
  const server = await serveSite({ folder: inner, base: '/', port: 0 });
  const { port } = new URL(server.url);
  try {
    expect(await statusOf(path, port)).toBe(status);
    expect(await statusOf('/', port)).toBe(200);
  } finally {
    await server.close();
  }
});

test('a range that ends before it begins does not stop the server', async () => {
  const { port } = new URL(site.url);
  await statusOf('/library/', port, { Range: 'bytes=3-1' });
  expect(await statusOf('/library/', port)).toBe(200);
});

test('a taken port is an error that names itself', async () => {
  await expect(serveSite({ folder, base: '/', port: Number(new URL(site.url).port) })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
