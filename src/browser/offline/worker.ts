import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { answer, type WorkerContext } from './answer.ts';
import { cacheNames } from './cache-names.ts';
import { pageLoaded, takeCharge } from './messages.ts';
import { acceptingMissingPage } from './missing-page.ts';
import type { OfflineList } from '../../output/offline/kept-files.ts';

// The service worker of one release. It serves that release whole until a reader agrees to the next one, or has
// closed every page.

/** Put in by the build. */
declare const releaseList: OfflineList;
declare const self: ServiceWorkerGlobalScope;

const site = self.registration.scope;
const names = cacheNames(new URL(site).pathname);
const controller = new PrecacheController({ cacheName: names.kept, plugins: [acceptingMissingPage(site)] });
controller.addToCacheList(releaseList.kept.map((file) => ({ ...file, url: site + file.url })));
const context: WorkerContext = { controller, names, site, asUsed: new Set(releaseList.asUsed) };

const keptKeys = new Set(controller.getURLsToCacheKeys().values());
const usedAddresses = new Set(releaseList.asUsed.map((path) => site + path));

/** Whether a next release is coming or waiting; what it has fetched lies among what is kept. */
const isFollowed = (): boolean => Boolean(self.registration.installing ?? self.registration.waiting);

/** Forgets what belongs to no file of this release. */
async function forgetEarlierReleases(): Promise<void> {
  for (const [name, current] of [
    [names.kept, keptKeys],
    [names.used, usedAddresses],
  ] as const) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) if (!current.has(url) && !isFollowed()) await cache.delete(url);
  }
}

// One failed or changed file fails the whole installation; the next one goes on with what has come already.
self.addEventListener('install', (event) => void controller.install(event));
// The page of the first visit is served from now on too, so that search works on it without a network.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data === takeCharge) event.waitUntil(self.skipWaiting());
  // Other pages may still be of an earlier release and load its scripts when they need them.
  const forgetWhenAlone = async (): Promise<void> => {
    if ((await self.clients.matchAll({ type: 'window' })).length <= 1) await forgetEarlierReleases();
  };
  if (event.data === pageLoaded) event.waitUntil(forgetWhenAlone());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(site)) event.respondWith(answer(request, context));
});
