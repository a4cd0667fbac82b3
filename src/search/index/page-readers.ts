import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { encodeExtract } from './extract-bytes.ts';
import type { ExtractOptions } from './page-extract.ts';
import type { PageDone, PageTask } from './page-worker.ts';
import { readHtml } from './read-html.ts';

/** Pages that are read on this thread before others are worth starting, which takes a third of a second each. */
const worthWorkers = 150;

/** Reads pages into extracts in bytes, many of them on all cores. */
export class PageReaders {
  readonly #options: ExtractOptions;
  readonly #workers: Worker[] = [];
  /** Each waits for a worker to be free. */
  readonly #idle: ((worker: Worker) => void)[] = [];
  readonly #free: Worker[] = [];
  #read = 0;

  constructor(options: ExtractOptions) {
    this.#options = options;
  }

  /**
   * Reads a file.
   *
   * @returns No bytes when the page is not to be searched.
   * @throws {Error} When the page cannot be read.
   */
  async read(file: string, content: Uint8Array): Promise<Uint8Array> {
    this.#read += 1;
    if (this.#read <= worthWorkers) {
      const page = readHtml(file, content, this.#options);
      return page ? encodeExtract(page) : new Uint8Array();
    }
    if (this.#workers.length === 0) this.#start();
    const worker = this.#free.pop() ?? (await new Promise<Worker>((resolve) => this.#idle.push(resolve)));
    try {
      worker.postMessage({ file, content } satisfies PageTask);
      const [done] = (await once(worker, 'message')) as [PageDone];
      if ('error' in done) throw done.error;
      return done.extract;
    } finally {
      const next = this.#idle.shift();
      if (next) next(worker);
      else this.#free.push(worker);
    }
  }

  /** Files that may be read at a time, so that no core waits. */
  get most(): number {
    return 2 * availableParallelism();
  }

  /** Ends the workers. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #start(): void {
    for (let count = availableParallelism(); count > 0; count -= 1) {
      const worker = new Worker(new URL('./page-worker.ts', import.meta.url), { workerData: this.#options });
      this.#workers.push(worker);
      this.#free.push(worker);
    }
  }
}
