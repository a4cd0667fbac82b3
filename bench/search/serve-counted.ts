import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A server that knows how much it has sent. */
export interface CountedServer {
  /** Address without a slash at its end. */
  origin: string;
  /** Bytes of all bodies sent so far, as they went over the wire. */
  sent(): number;
  close(): Promise<void>;
}

/** Address of an empty Chinese page, in which a search client runs. */
export const blankPage = '/bench-blank';

const blank =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>bench</title></head></html>';

/** Types of text files; they go out compressed, as static hosts send them. Other files go out as they are. */
const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

interface StoredFile {
  body: Buffer;
  headers: Record<string, string>;
}

function load(path: string): StoredFile | undefined {
  const type = textTypes[extname(path)];
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  const content = readFileSync(path);
  // Browsers may keep every file for ten minutes, which is what GitHub Pages allows.
  const headers = { 'Cache-Control': 'max-age=600' };
  if (!type) return { body: content, headers: { ...headers, 'Content-Type': 'application/octet-stream' } };
  return {
    body: gzipSync(content),
    headers: { ...headers, 'Content-Type': `${type};charset=utf-8`, 'Content-Encoding': 'gzip' },
  };
}

/** Serves a folder to this machine from memory and counts what it sends. */
export async function serveCounted(folder: string): Promise<CountedServer> {
  const files = new Map<string, StoredFile | undefined>();
  let sent = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === blankPage) return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(blank);
    if (!files.has(path)) files.set(path, load(join(folder, path)));
    const file = files.get(path);
    if (!file) return void response.writeHead(404).end();
    sent += file.body.length;
    response.writeHead(200, { ...file.headers, 'Content-Length': file.body.length }).end(file.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent: () => sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
