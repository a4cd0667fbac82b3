import { expect, test } from 'vitest';
import { RecentCache } from '../../../../src/search/match/recent-cache.ts';

test('a value is made once while it is kept', async () => {
  const cache = new RecentCache<string>(2);
  let made = 0;
  const make = async (): Promise<string> => `value ${(made += 1)}`;
  expect([await cache.get('a', make), await cache.get('a', make)]).toEqual(['value 1', 'value 1']);
});

test('the value not asked for longest goes first', async () => {
  const cache = new RecentCache<string>(2);
  const made: string[] = [];
  const ask = (key: string): Promise<string> => cache.get(key, async () => (made.push(key), key));
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('a value that failed is made again', async () => {
  const cache = new RecentCache<string>(2);
  await expect(cache.get('a', () => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
  expect(await cache.get('a', async () => 'back')).toBe('back');
});

test('values are kept up to a total size, and one larger than that by itself', async () => {
  const cache = new RecentCache<string>(10, (value) => value.length);
  const made: string[] = [];
  const ask = (key: string): Promise<string> => cache.get(key, async () => (made.push(key), key));
  for (const key of ['aaaa', 'bbbb', 'cccc', 'bbbb', 'aaaa', 'x'.repeat(50), 'x'.repeat(50)]) await ask(key);
  expect(made).toEqual(['aaaa', 'bbbb', 'cccc', 'aaaa', 'x'.repeat(50)]);
});
