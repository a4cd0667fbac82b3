import { pageLoaded } from './messages.ts';
import { takeOver } from './take-over.ts';
import { showUpdateBar, type UpdateTexts } from './update-bar.ts';

/** Least time between two looks for a new release, in milliseconds. */
const lookAgainAfter = 3_600_000;

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** The worker's address, in the form that the site's security policy asks for: no other address passes. */
function trusted(address: string): string {
  const policies = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  const own = (url: string): string => {
    if (url !== address) throw new TypeError(url);
    return url;
  };
  return policies
    ? policies.createPolicy('service-worker', { createScriptURL: own }).createScriptURL(address)
    : address;
}

/** Offers a new release as soon as it is there whole. The first release of all is no news. */
function watch(registration: ServiceWorkerRegistration, texts: UpdateTexts): void {
  const offer = (): void => showUpdateBar(texts, () => takeOver(registration));
  if (registration.waiting && registration.active) offer();
  registration.addEventListener('updatefound', () => {
    const { installing, active } = registration;
    installing?.addEventListener('statechange', () => installing.state === 'installed' && active && offer());
  });
}

/** Looks for a new release when the reader comes back to a page that has been open for long. */
function lookAgain(registration: ServiceWorkerRegistration): void {
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < lookAgainAfter) return;
    looked = Date.now();
    registration.update().catch(() => {});
  });
}

async function register(base: string, texts: UpdateTexts): Promise<void> {
  const { serviceWorker } = navigator;
  serviceWorker.controller?.postMessage(pageLoaded);
  const registration = await serviceWorker.register(trusted(`${base}sw.js`), { scope: base, updateViaCache: 'none' });
  watch(registration, texts);
  lookAgain(registration);
}

/**
 * Makes the site work offline, where the page says that it does (by its manifest) and the browser can: over HTTPS or
 * on this machine.
 *
 * It waits until the page is loaded and nothing else is to do, and leaves readers alone who save data. Whatever
 * fails, reading goes on.
 *
 * @param base Base path of the site, with a slash at both ends.
 */
export function installOffline(base: string, texts: UpdateTexts): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!document.querySelector('link[rel="manifest"]') || !('serviceWorker' in navigator) || connection?.saveData)
    return;
  const start = (): void => void register(base, texts).catch(() => {});
  const whenIdle = (): void =>
    void (typeof requestIdleCallback === 'function'
      ? requestIdleCallback(start, { timeout: 5000 })
      : setTimeout(start, 1000));
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
