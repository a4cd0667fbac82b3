import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PhaseTimes } from '../../../src/build/phase-times.ts';

/** A meter that the test moves on, and what the phases took by it. */
function measured() {
  let spent = 0;
  const times = new PhaseTimes(() => ({ wall: spent, cpu: spent * 2 }));
  const read = (): unknown => {
    const folder = mkdtempSync(join(tmpdir(), 'phase-times-'));
    try {
      times.write(join(folder, 'timings.json'));
      return JSON.parse(readFileSync(join(folder, 'timings.json'), 'utf8'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  return { times, read, spend: (seconds: number) => void (spent += seconds) };
}

test('an inner phase is not counted to the outer', async () => {
  const { times, read, spend } = measured();
  spend(7);
  await times.measure('outer', async () => {
    spend(1);
    await times.measure('inner', () => spend(10));
    spend(2);
  });
  expect(read()).toEqual([
    { phase: 'outer', wall: 3, cpu: 6 },
    { phase: 'inner', wall: 10, cpu: 20 },
  ]);
});

test('what makes items is measured without what takes them', async () => {
  const { times, read, spend } = measured();
  async function* items(): AsyncGenerator<number> {
    for (const item of [1, 2]) {
      spend(item);
      yield await Promise.resolve(item);
    }
  }
  for await (const item of times.measureEach('items', items())) spend(item * 100);
  expect(read()).toEqual([{ phase: 'items', wall: 3, cpu: 6 }]);
});

test('a phase that fails is measured and its error passed on', async () => {
  const { times, read, spend } = measured();
  const failing = times.measure('failing', () => {
    spend(1);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(read()).toEqual([{ phase: 'failing', wall: 1, cpu: 2 }]);
});
