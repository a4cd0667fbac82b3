import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { missingPage } from './missing-page.ts';
import { isKeptAsUsed } from './kept-as-used.ts';
import { cachePrefix, isFormerCache, usedCache } from './cache-names.ts';
import type { PrecacheEntry } from './precache-list.ts';

/** What a service worker's global has, as far as it is used here. */
interface WorkerScope {
  registration: { scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', act: (event: { data: unknown }) => void): void;
  addEventListener(type: 'activate', act: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
}
declare const self: WorkerScope;

/** Put in by `worker-file.ts`. */
declare const precached: readonly PrecacheEntry[];
declare const releaseMark: string;
declare const styles: string;

const { scope } = self.registration;
const used = usedCache(releaseMark, scope);

setCacheNameDetails({ prefix: cachePrefix, suffix: scope });
// What a host that is just being switched hands out of another release fails its sum: then this worker does not come into force.
precacheAndRoute(
  precached.map(([address, sum]) => ({ url: new URL(address, scope).href, revision: sum, integrity: `sha256-${sum}` })),
  // Words that were searched for stand behind the address.
  { ignoreURLParametersMatching: [/./u], directoryIndex: '', cleanURLs: false },
);
registerRoute(({ url, request }) => isKeptAsUsed(url, request, scope), new CacheFirst({ cacheName: used }));

setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const { pathname } = new URL(request.url);
  if (!pathname.endsWith('/') && (await matchPrecache(`${request.url.replace(/[?#].*$/u, '')}/`))) return Response.redirect(`${pathname}/`);
  return missingPage(scope, styles);
});

// The first worker takes over the page that has brought it; a later one waits until the reader agrees.
clientsClaim();
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});
self.addEventListener('activate', (event) => {
  const removeFormer = async (): Promise<void> => {
    for (const name of await caches.keys()) if (isFormerCache(name, used, scope)) await caches.delete(name);
  };
  event.waitUntil(removeFormer());
});
