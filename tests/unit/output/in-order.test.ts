import { expect, test } from 'vitest';
import { inOrder } from '../../../src/output/in-order.ts';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number += 1) yield number;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

test('results come in the order of the items, however long each takes', async () => {
  const waiting: (() => void)[] = [];
  const work = async (number: number): Promise<number> => {
    // Each even item ends only when the next one has begun.
    if (number % 2 === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else waiting.shift()?.();
    return number * 10;
  };
  expect(await all(inOrder(numbers(6), 2, work))).toEqual([0, 10, 20, 30, 40, 50]);
});

test('no more items than allowed are in work or wait', async () => {
  let started = 0;
  const results = inOrder(numbers(100), 4, async (number) => {
    started += 1;
    return number;
  });
  await results.next();
  expect(started).toBe(4);
  expect(await all(results)).toHaveLength(99);
});

test('the first failure ends it', async () => {
  const work = (number: number): Promise<number> =>
    number < 2 ? Promise.resolve(number) : Promise.reject(new Error(`no ${number}`));
  await expect(all(inOrder(numbers(6), 4, work))).rejects.toThrow('no 2');
});
