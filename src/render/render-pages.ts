import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PageRenderer, RenderedPage } from './page-renderer.ts';
import type { WorkerStart } from './render-worker.ts';

/** Fewest pages for which another core is worth the loading of the library. */
const worthWorker = 100;

/** A renderer that works on another core. */
async function startWorker(start: WorkerStart): Promise<{ render: PageRenderer; stop(): Promise<unknown> }> {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), { workerData: start });
  await once(worker, 'message');
  return {
    async render(address) {
      worker.postMessage(address);
      const [{ page, error }] = (await once(worker, 'message')) as [{ page?: RenderedPage; error?: Error }];
      if (!page) throw error ?? new Error(`${address}: not rendered`);
      return page;
    },
    stop: () => worker.terminate(),
  };
}

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
  start: WorkerStart,
  done: (page: RenderedPage) => void,
): Promise<void> {
  const queue = addresses.values();
  const work = async (renderer: PageRenderer): Promise<void> => {
    for (const address of queue) done(await renderer(address));
  };
  const count = addresses.length < worthWorker ? 0 : availableParallelism() - 1;
  const workOnOther = async (): Promise<void> => {
    const worker = await startWorker(start);
    try {
      await work(worker.render);
    } finally {
      await worker.stop();
    }
  };
  await Promise.all([work(render), ...Array.from({ length: count }, workOnOther)]);
}
