import { takeCharge } from './messages.ts';

/**
 * Longest that a reader waits, in milliseconds. Chromium lets a worker go on for half a minute while another tab waits
 * for an answer of it; the new release then comes with a later page.
 */
const patience = 3000;

/**
 * Switches this page to the new release: the worker that waits takes charge, then the page is loaded once more. Other
 * tabs stay as they are and go over with their next page.
 */
export function takeOver({ waiting }: ServiceWorkerRegistration): void {
  const reload = (): void => location.reload();
  // Another tab was first: the new release is in charge already.
  if (!waiting) return reload();
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  waiting.postMessage(takeCharge);
  setTimeout(reload, patience);
}
