import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Answer } from './answer-calls.ts';

/** How many cores there are besides the one that this code runs on, and one at least. */
export const otherCores = (): number => Math.max(1, availableParallelism() - 1);

/**
 * Threads that do one kind of work on the other cores. Each does one task at a time, and tasks wait in the order in
 * which they came. A pool that is not closed keeps the process running.
 */
export class ThreadPool<Task, Result> {
  readonly #workers: readonly Worker[];
  readonly #idle: Worker[];
  readonly #waiting: ((worker: Worker) => void)[] = [];

  /**
   * Starts the threads.
   *
   * @param module What each runs: a module that calls `answerCalls`.
   * @param workerData What each starts with, where it needs something.
   * @param threads How many; by default as many as there are other cores, and one at least.
   */
  constructor(module: URL, workerData?: unknown, threads: number = otherCores()) {
    this.#workers = Array.from({ length: threads }, () => new Worker(module, { workerData }));
    this.#idle = [...this.#workers];
  }

  /**
   * Does a task on another thread.
   *
   * @param task What can be cloned (HTML, structured clone).
   * @throws {unknown} What the work throws, or why the thread has ended.
   */
  async run(task: Task): Promise<Result> {
    const worker = this.#idle.pop() ?? (await new Promise<Worker>((resolve) => void this.#waiting.push(resolve)));
    try {
      const answered = once(worker, 'message') as Promise<[Answer<Result>]>;
      worker.postMessage(task);
      const [answer] = await answered;
      if ('error' in answer) throw answer.error;
      return answer.result;
    } finally {
      const next = this.#waiting.shift();
      if (next) next(worker);
      else this.#idle.push(worker);
    }
  }

  /** Ends the threads; what they are doing is lost. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
