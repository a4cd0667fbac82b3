import { otherCores, ThreadPool } from '../threads/thread-pool.ts';
import type { PageRenderer, RenderedPage } from './page-renderer.ts';
import type { ThreadStart } from './page-thread.ts';

/** Fewest pages for which other cores are worth the loading of the library. */
const worthThreads = 100;

/**
 * Renders pages, many of them on all cores.
 *
 * @param render Renders on this thread.
 * @param start How to render on others.
 * @param done Called with each page, in any order.
 * @throws {Error} What a page throws.
 */
export async function renderPages(
  addresses: readonly string[],
  render: PageRenderer,
  start: ThreadStart,
  done: (page: RenderedPage) => void,
): Promise<void> {
  const queue = addresses.values();
  const work = async (renderer: PageRenderer): Promise<void> => {
    for (const address of queue) done(await renderer(address));
  };
  if (addresses.length < worthThreads) return work(render);
  const pool = new ThreadPool<string, RenderedPage>(new URL('./page-thread.ts', import.meta.url), start);
  const workers = Array.from({ length: otherCores() }, () => work((address) => pool.run(address)));
  try {
    await Promise.all([work(render), ...workers]);
  } finally {
    await pool.close();
  }
}
