/** What the pages of both drivers have. */
interface Watched {
  on(event: 'request' | 'requestfinished' | 'requestfailed', listener: (request: object) => void): unknown;
  evaluate(code: () => Promise<void>): Promise<unknown>;
}

/**
 * Runs in the page: ends when its scripts have nothing left to do. The limit is for Chromium, which now and then finds
 * no idle time at all after keys.
 */
function idle(): Promise<void> {
  return new Promise((done) => requestIdleCallback(() => done(), { timeout: 1000 }));
}

/**
 * Watches an empty page from now on.
 *
 * @returns A function that waits until the page waits for no answer of the host and has nothing left to do.
 */
export function watchRequests(page: Watched): () => Promise<void> {
  const asked = new Set<object>();
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  return async () => {
    do await page.evaluate(idle);
    while (asked.size > 0);
  };
}
