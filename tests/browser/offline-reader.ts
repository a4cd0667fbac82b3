import type { BrowserContext, Page } from 'playwright-core';
import { newProfile } from './harness.ts';

/** A reader with a profile of their own, in which workers are allowed. */
export interface OfflineReader {
  context: BrowserContext;
  /** Errors on the console and uncaught exceptions so far. */
  troubles: readonly string[];
  /** Opens an address in a tab of its own. */
  visit(url: string): Promise<Page>;
  close(): Promise<void>;
}

/** What a page has done about its worker; undefined while it has not asked for one. */
interface Registered {
  asked?: true;
  registration?: ServiceWorkerRegistration;
}

/** Runs in a page before its own scripts: keeps a note of what they ask of the browser. */
function noteRegistration(): void {
  if (!('serviceWorker' in navigator)) return;
  const noted: Registered = {};
  const { register } = ServiceWorkerContainer.prototype;
  ServiceWorkerContainer.prototype.register = async function (...asked) {
    noted.asked = true;
    return (noted.registration = await register.apply(this, asked));
  };
  Object.assign(window, { noted });
}

export async function openReader(): Promise<OfflineReader> {
  const context = await newProfile();
  await context.addInitScript(noteRegistration);
  const troubles: string[] = [];
  const visit = async (url: string): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => troubles.push(message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    await page.goto(url);
    return page;
  };
  return { context, troubles, visit, close: () => context.close() };
}

/** Waits until all that readers keep has come. */
export async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Waits until the page has its worker and has done what it does then. */
export async function hasRegistered(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as { noted: Registered }).noted.registration);
}

/** Waits until the worker that the page asked for could not be installed. */
export async function hasFailed(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { registration } = (window as unknown as { noted: Registered }).noted;
    return registration && !registration.installing && !registration.waiting && !registration.active;
  });
}

/** Whether a page has asked for a worker, now that it is loaded and has nothing left to do. */
export function asksForWorker(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    await new Promise((done) => requestIdleCallback(done, { timeout: 10_000 }));
    return (window as unknown as { noted: Registered }).noted.asked === true;
  });
}

/** How many workers the site has in this profile. */
export function countWorkers(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
}

/** Loads the page once more and waits until its look for a new release has ended. */
export async function lookForUpdate(page: Page): Promise<void> {
  await page.reload({ waitUntil: 'load' });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const { installing } = registration;
    if (installing) await new Promise((resolve) => installing.addEventListener('statechange', resolve, { once: true }));
  });
}

/** Everything that is kept: name of the cache, a space, address. */
export function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const lists = (await caches.keys()).map(async (name) => {
      const requests = await (await caches.open(name)).keys();
      return requests.map(({ url }) => `${name} ${url}`);
    });
    return (await Promise.all(lists)).flat();
  });
}

/** A reader searches on the page that is open. */
export async function searchFinds(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('四问');
  await page.locator('[role="option"][href*="/methods/si-wen/"]').first().waitFor();
  await page.keyboard.press('Escape');
}
