import { threadId } from 'node:worker_threads';
import { answerCalls } from '../../../src/threads/answer-calls.ts';

/** What the thread of the tests is asked for. */
export interface MadeTask {
  name: string;
  fails?: true;
}

/** What it answers. */
export interface MadeResult {
  name: string;
  thread: number;
  /** How many tasks it was doing then. */
  atOnce: number;
}

let running = 0;

answerCalls(async ({ name, fails }: MadeTask): Promise<MadeResult> => {
  running += 1;
  await new Promise((resolve) => setTimeout(resolve));
  const atOnce = running;
  running -= 1;
  if (fails) throw new Error(`${name} failed`);
  return { name, thread: threadId, atOnce };
});
