import { isCacheOf } from './cache-names.ts';

/** What a service worker's global has, as far as it is used here. */
interface WorkerScope {
  registration: { scope: string; unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', act: () => void): void;
  addEventListener(type: 'activate', act: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
}
declare const self: WorkerScope;

// Takes the place of a worker that a site had before it gave up reading offline, removes what that one kept, and goes.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => {
  const leave = async (): Promise<void> => {
    const { scope } = self.registration;
    for (const name of await caches.keys()) if (isCacheOf(name, scope)) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(leave());
});
