import { expect, test } from 'vitest';
import { similarPairs } from '../../../src/checks/similar-texts.ts';

/** A text of its own, the same for the same number. */
function textOf(number: number, length: number): string {
  let state = number * 7919 + 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCodePoint(0x4e00 + ((state >>> 8) % 2000));
  }).join('');
}

/** How often the texts are read whole for a library in which all share a phrase and every tenth is a copy. */
function readsOf(size: number): number {
  let reads = 0;
  const phrase = textOf(1_000_000, 60);
  const texts = Array.from(
    { length: size },
    (_, number) => phrase + textOf(number % 10 === 9 ? number - 1 : number, 300),
  );
  const counted = new Proxy(texts, {
    get: (target, key, receiver) => {
      if (/^\d+$/.test(String(key))) reads += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  expect([...similarPairs(counted)]).toHaveLength(size / 10);
  return reads;
}

test('a text that contains two fifths of another is found, one with less is not', () => {
  const [a, b] = [textOf(1, 500), textOf(2, 300)];
  expect([...similarPairs([a, a.slice(100, 340) + b])]).toMatchObject([{ first: 0, second: 1 }]);
  expect([...similarPairs([a, a.slice(100, 280) + b])]).toEqual([]);
});

test('the share is that of the shorter text, counted in full', () => {
  const text = textOf(1, 1000);
  expect([...similarPairs([text, text.slice(500), textOf(2, 1000), text.slice(0, 60)])]).toEqual([
    { first: 0, second: 1, share: 1 },
  ]);
});

test('four times the texts are read about four times as often, though all share a phrase', () => {
  expect(readsOf(800) / readsOf(200)).toBeLessThan(6);
});
