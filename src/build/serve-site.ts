import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { contentTypeOf } from '../output/file-kind.ts';
import { securityHeaders } from '../output/hosts/security-headers.ts';
import { normaliseBase } from '../model/base-path.ts';

export interface ServeOptions {
  /** Folder with the built site. */
  folder: string;
  /** Path below which the site is served, with or without slashes around it. Example: `/library/`. */
  base: string;
  /** Port on this machine; 0 takes a free one. */
  port: number;
}

export interface SiteServer {
  /** Address of the home page, ending in a slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Path and query of a request's target; `undefined` where it is no address on this server.
 *
 * A path that begins with two slashes is refused too: redirected unchanged, it would lead to another host.
 */
function readTarget(target: string): { pathname: string; search: string } | undefined {
  if (!/^\/(?!\/)/.test(target)) return undefined;
  try {
    const { pathname, search } = new URL(`http://localhost${target}`);
    if (pathname.startsWith('//') || decodeURIComponent(pathname).includes('\0')) return undefined;
    return { pathname, search };
  } catch {
    return undefined; // a stray `%`
  }
}

/**
 * Serves a built site to this machine, as a static host would: a folder without its slash is redirected to the address
 * with it, what does not exist gets the site's own 404 page, and what is no address gets status 400. Every answer
 * carries the headers that hosts are asked to send.
 *
 * @throws {Error} With code `EADDRINUSE` when the port is taken.
 */
export async function serveSite({ folder, base: givenBase, port }: ServeOptions): Promise<SiteServer> {
  const base = normaliseBase(givenBase);
  const files = sirv(folder, {
    dev: true,
    etag: true,
    gzip: true,
    // Of a page, whose address names no file, sirv says the type itself.
    setHeaders: (response, path) => {
      if (/\.\w+$/u.test(path)) response.setHeader('Content-Type', contentTypeOf(path.slice(1)));
    },
  });
  const notFoundPage = join(folder, '404.html');

  const server = createServer((request, response) => {
    const refuseAsBad = (): void =>
      void response.writeHead(400, { 'Content-Type': 'text/plain;charset=utf-8' }).end('看不懂这个地址。');
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const target = readTarget(request.url ?? '/');
    if (!target) return refuseAsBad();
    const { pathname, search } = target;
    const redirect = (to: string): void => void response.writeHead(301, { Location: to + search }).end();
    const refuse = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
      response.end(existsSync(notFoundPage) ? readFileSync(notFoundPage) : '');
    };
    if (pathname === base.slice(0, -1)) return redirect(base);
    if (!pathname.startsWith(base)) return refuse();
    const below = pathname.slice(base.length - 1);
    // The URL parser has already resolved every `..`, so the path cannot leave the folder.
    if (!below.endsWith('/') && existsSync(join(folder, below, 'index.html'))) return redirect(`${pathname}/`);
    request.url = below + search;
    try {
      return files(request, response, refuse);
    } catch {
      // A range that ends before it begins is noticed only when the head has gone out.
      return response.headersSent ? void response.destroy() : refuseAsBad();
    }
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
