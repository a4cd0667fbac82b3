/**
 * Runs in a page before its own scripts: takes the service worker away, for tests in which answers are to come from
 * the host.
 */
export function withoutWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}
