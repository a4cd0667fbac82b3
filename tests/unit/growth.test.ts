import { expect, test } from 'vitest';
import { growth } from '../growth.ts';

/** Adds numbers as often as it is told. */
function work(times: number): number {
  let sum = 0;
  for (let index = 0; index < times; index += 1) sum = (sum * 31 + index) % 1_000_003;
  return sum;
}

test('linear work from n to 8n is told from quadratic', async () => {
  expect(await growth((size) => work(size * 1000), [100, 800])).toBeLessThan(20);
  expect(await growth((size) => work(size * size), [300, 2400])).toBeGreaterThan(20);
});

test('time spent waiting does not count', async () => {
  const wait = (size: number) => new Promise((resolve) => setTimeout(resolve, size));
  const run = async (size: number) => {
    await wait(size);
    work(1_000_000);
  };
  expect(await growth(run, [1, 80])).toBeLessThan(5);
});
