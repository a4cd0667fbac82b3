import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { answer, type WorkerContext } from './answer.ts';
import { cacheNames } from './cache-names.ts';
import { kindFinder } from './file-kind.ts';
import { addressesIn, forget, outdated } from './forget.ts';
import { pageLoaded, takeCharge } from './messages.ts';
import { acceptingMissingPage } from './missing-page.ts';
import { asUsedFile, type KeptFiles, type WorkerKind } from '../../output/offline/kept-files.ts';

// The service worker of one release. It serves that release whole until a reader agrees to the next one, or has
// closed every page.

/** Put in by the build: `KeptFiles` as JSON, and the table of kinds. */
declare const keptFiles: string;
declare const workerKinds: readonly WorkerKind[];
declare const self: ServiceWorkerGlobalScope;

const site = self.registration.scope;
const names = cacheNames(new URL(site).pathname);
const kindOf = kindFinder(workerKinds);
const controller = new PrecacheController({ cacheName: names.kept, plugins: [acceptingMissingPage(site)] });
for (const [folder, files] of Object.entries(JSON.parse(keptFiles) as KeptFiles))
  controller.addToCacheList(
    Object.entries(files).map(([name, sum]) => ({
      url: site + folder + name,
      // Tells two contents under one address apart, where the address does not.
      revision: kindOf(folder + name).isHashed ? null : sum,
      integrity: `sha256-${sum}`,
    })),
  );
const context: WorkerContext = { controller, names, site, kindOf };

const keptKeys = new Set(controller.getURLsToCacheKeys().values());

/** Whether no next release is coming or waiting; what it has fetched lies among what is kept. */
const isLast = (): boolean => !(self.registration.installing ?? self.registration.waiting);

/** Forgets what belongs to no file of this release. */
async function forgetEarlierReleases(): Promise<void> {
  await forget(names.kept, (urls) => urls.filter((url) => !keptKeys.has(url)), isLast);
  const list = await controller.matchPrecache(site + asUsedFile);
  if (!list) return;
  const isCurrent = addressesIn(await list.arrayBuffer(), site);
  const isHashed = (url: string): boolean => kindOf(url.slice(site.length)).isHashed;
  await forget(names.used, (urls) => outdated(urls, isHashed, isCurrent), isLast);
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
