import { offlineText } from './offline-text.ts';
import { showUpdateBar } from './update-bar.ts';

/** Look for a new release when a page that has stayed open as long as this is looked at again, in milliseconds. */
const lookAgain = 60 * 60 * 1000;

/** The address as browsers that check where code comes from want it; only the site's own worker has one. */
function trusted(address: string): string {
  const types = (window as { trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown } } }).trustedTypes;
  if (!types) return address;
  const createScriptURL = (url: string): string => {
    if (url !== address) throw new TypeError(url);
    return url;
  };
  return types.createPolicy('service-worker', { createScriptURL }).createScriptURL(address) as string;
}

/** Tells that a new release waits, and has it take over when the reader agrees; this page then shows it. */
function offer(waiting: ServiceWorker): void {
  showUpdateBar(offlineText.newRelease, offlineText.takeOver, offlineText.later, () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('take-over');
  });
}

/** Follows what becomes of a registration: of a release that waits already, and of each that comes. */
function follow(registration: ServiceWorkerRegistration): void {
  const offerWaiting = (): void => {
    if (registration.waiting && registration.active) offer(registration.waiting);
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offerWaiting));
  offerWaiting();
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < lookAgain) return;
    looked = Date.now();
    registration.update().catch(() => {});
  });
}

/** Another tab has let a new release take over: what this page still loads is gone from the device. */
function followOtherTabs(): void {
  if (!navigator.serviceWorker.controller) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (document.visibilityState === 'hidden') location.reload();
    else showUpdateBar(offlineText.takenOver, offlineText.reload, undefined, () => location.reload());
  });
}

/**
 * Keeps the site for reading offline, where it offers that by its manifest and the browser can. Fetching ahead begins when the page has
 * loaded and the browser is at rest, and not where the reader saves data.
 */
export function installOffline(): void {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  if (!manifest || !('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  const { saveData } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {};
  if (saveData && !navigator.serviceWorker.controller) return;
  followOtherTabs();
  const register = (): void => {
    // Storage may be full or forbidden: the page needs none of it.
    navigator.serviceWorker.register(trusted(new URL('sw.js', manifest.href).href), { updateViaCache: 'none' }).then(follow, () => {});
  };
  const whenIdle = (): void => void ('requestIdleCallback' in window ? requestIdleCallback(register, { timeout: 5000 }) : setTimeout(register, 1000));
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
