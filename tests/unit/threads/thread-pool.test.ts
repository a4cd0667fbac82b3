import { afterEach, expect, test } from 'vitest';
import { answerCalls } from '../../../src/threads/answer-calls.ts';
import { ThreadPool } from '../../../src/threads/thread-pool.ts';
import type { MadeResult, MadeTask } from './made-thread.ts';

const pools: ThreadPool<MadeTask, MadeResult>[] = [];
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

function start(threads?: number, module = './made-thread.ts'): ThreadPool<MadeTask, MadeResult> {
  const pool = new ThreadPool<MadeTask, MadeResult>(new URL(module, import.meta.url), undefined, threads);
  pools.push(pool);
  return pool;
}
const tasks = (count: number): MadeTask[] => Array.from({ length: count }, (_, index) => ({ name: `task ${index}` }));

test('every task gets its own result, and all threads work, one task at a time each', async () => {
  const pool = start(2);
  const results = await Promise.all(tasks(20).map((task) => pool.run(task)));
  expect(results.map(({ name }) => name)).toEqual(tasks(20).map(({ name }) => name));
  expect(new Set(results.map(({ thread }) => thread)).size).toBe(2);
  expect(results.every(({ atOnce }) => atOnce === 1)).toBe(true);
});

test('a task that fails says why, and its thread goes on', async () => {
  const pool = start(1);
  const [failed, done] = await Promise.allSettled([pool.run({ name: 'a', fails: true }), pool.run({ name: 'b' })]);
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'a failed' } });
  expect(done).toMatchObject({ status: 'fulfilled', value: { name: 'b' } });
});

test('a module that cannot be loaded fails the task', async () => {
  await expect(start(1, './no-such-thread.ts').run({ name: 'a' })).rejects.toThrow('no-such-thread');
});

test('without a number of threads there is one at least', async () => {
  expect(await start().run({ name: 'a' })).toMatchObject({ name: 'a' });
});

test('work of a thread cannot be offered by this one', () => {
  expect(() => answerCalls(() => 1)).toThrow('runs in a thread');
});
