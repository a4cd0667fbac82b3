import { SearchFailure } from '../answer.ts';

/** How many times as many pages are tried as are asked for, where some do not arrive. */
const mostTries = 5;

/**
 * Loads what answers show of pages, the best first. Pages that do not arrive are left out, and those after them take
 * their places: without a network a browser has only some of them.
 *
 * @param limit Most results.
 * @returns The results, and how many pages before the last of them are left out.
 * @throws {SearchFailure} When a page cannot be read, or none arrives.
 */
export async function loadResults<C, R>(
  candidates: readonly C[],
  limit: number,
  load: (candidate: C) => Promise<R>,
): Promise<{ results: R[]; unread: number }> {
  const results: R[] = [];
  let failure: SearchFailure | undefined;
  let tried = 0;
  while (results.length < limit && tried < Math.min(candidates.length, mostTries * limit)) {
    const batch = candidates.slice(tried, tried + limit - results.length);
    const loaded = await Promise.allSettled(batch.map(load));
    tried += batch.length;
    for (const each of loaded) {
      if (each.status === 'fulfilled') results.push(each.value);
      else failure = unavailableOrThrow(each.reason);
    }
  }
  if (failure && results.length === 0) throw failure;
  return { results, unread: tried - results.length };
}

/** The failure of a page that did not arrive; throws any other error. */
function unavailableOrThrow(error: unknown): SearchFailure {
  if (error instanceof SearchFailure && error.reason === 'unavailable') return error;
  throw error;
}
