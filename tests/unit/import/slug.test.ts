import { expect, test } from 'vitest';
import { freeId } from '../../../src/import/draft/slug.ts';

test('ids count on from 2, each free', () => {
  const taken = new Set<string>();
  const ids = Array.from({ length: 9 }, () => {
    const id = freeId('a', taken);
    taken.add(id);
    return id;
  });
  expect(ids).toEqual(['a', 'a-2', 'a-3', 'a-4', 'a-5', 'a-6', 'a-7', 'a-8', 'a-9']);
});

test('an id between others that are taken is free too', () => {
  const taken = new Set(['a', 'a-2', 'a-4', 'a-7']);
  expect(taken.has(freeId('a', taken))).toBe(false);
});

test('to tell one more of a name apart takes a number of look-ups that is logarithmic in how many there are', () => {
  class CountingSet extends Set<string> {
    lookups = 0;
    override has(id: string): boolean {
      this.lookups += 1;
      return super.has(id);
    }
  }
  const taken = new CountingSet();
  for (let index = 0; index < 10_000; index += 1) {
    taken.lookups = 0;
    taken.add(freeId('a', taken));
    expect(taken.lookups).toBeLessThanOrEqual(3 + 2 * Math.log2(index + 2));
  }
  expect(taken.size).toBe(10_000);
});
