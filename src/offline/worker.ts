import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { answer, type Surroundings } from './answer.ts';
import { cacheNames } from './cache-names.ts';
import { pageLoaded, takeCharge } from './messages.ts';
import type { OfflineList } from './offline-list.ts';

// The service worker of one release. It serves that release whole until a reader agrees to the next one, or has closed every page.

/** Put in by the build. */
declare const releaseList: OfflineList;
declare const self: ServiceWorkerGlobalScope;

const site = self.registration.scope;
const names = cacheNames(new URL(site).pathname);
const controller = new PrecacheController({ cacheName: names.kept });
controller.addToCacheList(releaseList.kept.map((file) => ({ ...file, url: site + file.url })));
const surroundings: Surroundings = { controller, names, site, asUsed: new Set(releaseList.asUsed) };

/** Forgets what belongs to no file of this release. */
async function forgetEarlierReleases(event: ExtendableEvent): Promise<void> {
  await controller.activate(event);
  const used = await caches.open(names.used);
  for (const { url } of await used.keys()) if (!surroundings.asUsed.has(url.slice(site.length))) await used.delete(url);
}

// One failed or changed file fails the whole installation; the next one goes on with what has come already.
self.addEventListener('install', (event) => void controller.install(event));
// The page of the first visit is served from now on too, so that search works on it without a network.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data === takeCharge) event.waitUntil(self.skipWaiting());
  // Other pages may still be of an earlier release and load its scripts when they need them.
  const forgetWhenAlone = async (): Promise<void> => {
    if ((await self.clients.matchAll({ type: 'window' })).length <= 1) await forgetEarlierReleases(event);
  };
  if (event.data === pageLoaded) event.waitUntil(forgetWhenAlone());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(site)) event.respondWith(answer(request, surroundings));
});
