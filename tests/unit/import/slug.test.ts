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

test('a hundred thousand of one name are told apart in a second', () => {
  const taken = new Set<string>();
  const start = performance.now();
  for (let index = 0; index < 100_000; index += 1) taken.add(freeId('a', taken));
  expect(taken.size).toBe(100_000);
  expect(performance.now() - start).toBeLessThan(3000);
});
