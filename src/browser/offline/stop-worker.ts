import { cacheNames } from './cache-names.ts';

// What `sw.js` is where a site no longer works offline: it takes the place of the worker that is there and leaves.

declare const self: ServiceWorkerGlobalScope;

async function leave(): Promise<void> {
  for (const name of Object.values({ ...cacheNames(new URL(self.registration.scope).pathname) }))
    await caches.delete(name);
  await self.registration.unregister();
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(leave()));
