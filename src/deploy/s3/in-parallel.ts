/** Does something with each item, some at a time; the first failure ends it, and what is under way is waited for. */
export async function inParallel<T>(
  items: readonly T[],
  together: number,
  act: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const work = async (): Promise<void> => {
    while (next < items.length && !failed) {
      try {
        await act(items[next++] as T);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: Math.min(together, items.length) }, work));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
