import { takeCharge } from './messages.ts';

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
}
