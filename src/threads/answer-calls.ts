import { parentPort } from 'node:worker_threads';

/** What a thread answers to a task. */
export type Answer<Result> = { result: Result } | { error: unknown };

/**
 * Makes the module that calls it do the work of a `ThreadPool`.
 *
 * @param work Does a task and returns its result or a promise of it; takes what the pool's `run` is given.
 * @throws {Error} When the module does not run in a thread.
 */
export function answerCalls(work: (task: never) => unknown): void {
  const port = parentPort;
  if (!port) throw new Error('This module runs in a thread');
  const answer = async (task: unknown): Promise<Answer<unknown>> => {
    try {
      return { result: await work(task as never) };
    } catch (error) {
      return { error };
    }
  };
  port.on('message', (task: unknown) => void answer(task).then((found) => port.postMessage(found)));
}
