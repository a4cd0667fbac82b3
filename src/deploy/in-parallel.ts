/** How many requests are under way at a time. */
const maxConcurrent = 8;

/**
 * Runs work on each item, at most eight at a time, started in order; no item is started after a failure.
 *
 * @throws {unknown} The first failure, when all work that was under way has ended.
 */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  let failed = false;
  const runNext = async (): Promise<void> => {
    while (next < items.length && !failed) {
      try {
        await work(items[next++] as T);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: Math.min(maxConcurrent, items.length) }, runNext));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
