/**
 * Works on several items at a time and yields the results in the order of the items.
 *
 * @param limit Most items that are worked on or wait for an earlier one.
 * @throws {Error} What `work` throws for the first item that fails.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const result = work(item);
    result.catch(() => {}); // reported when its turn comes
    running.push(result);
    if (running.length >= limit) yield await (running.shift() as Promise<R>);
  }
  for (const result of running) yield await result;
}
