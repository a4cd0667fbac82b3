import { parentPort } from 'node:worker_threads';

/** What a thread answers to a task. */
export type Answer<Result> = { result: Result } | { error: unknown };

/**
 * Makes the module that calls it do the work of a `ThreadPool`.
 *
 * @throws {Error} When the module does not run in a thread.
 */
export function answerCalls<Task, Result>(work: (task: Task) => Result | Promise<Result>): void {
  const port = parentPort;
  if (!port) throw new Error('This module runs in a thread');
  const answer = async (task: Task): Promise<Answer<Result>> => {
    try {
      return { result: await work(task) };
    } catch (error) {
      return { error };
    }
  };
  port.on('message', (task: Task) => void answer(task).then((found) => port.postMessage(found)));
}
