import { describe, expect, test } from 'vitest';
import { inParts, type Line } from '../../../src/exchange/in-parts.ts';

const lines = (count: number, text = 'x'.repeat(50)): Line[] =>
  Array.from({ length: count }, (_, index) => ({ key: `key-${index}`, text }));
const keysOf = (parts: Iterable<Line[]>): string[] => [...parts].map((part) => part.map(({ key }) => key).join());

test('parts have all lines in their order, and no part has more bytes than allowed', () => {
  const all = lines(5_000);
  const parts = [...inParts(all, 5_000)];
  expect(parts.flat()).toEqual(all);
  const sizes = parts.map((part) => part.length * 50);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(5_000);
  expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(5_000 / 8);
});

test('sizes are those of UTF-8', () => {
  expect([...inParts(lines(3, '长长'), 12)].map(({ length }) => length)).toEqual([2, 1]);
});

test('an empty list has no parts, a line that is too long is a part of its own', () => {
  expect([...inParts([], 10)]).toEqual([]);
  expect([...inParts(lines(2), 10)].map(({ length }) => length)).toEqual([1, 1]);
});

describe('what changes with a line', () => {
  const all = lines(5_000);
  const before = keysOf(inParts(all, 10_000));

  test.each([0, 1_000, 2_500, 4_999])(
    'one more after line %i changes the part that it is in, and a neighbour at most',
    (at) => {
      const more = all.toSpliced(at + 1, 0, { key: 'new', text: 'x'.repeat(50) });
      const after = new Set(keysOf(inParts(more, 10_000)));
      expect(before.filter((part) => !after.has(part)).length).toBeLessThanOrEqual(2);
    },
  );

  test('one that gets longer changes no more', () => {
    const longer = all.with(2_500, { key: 'key-2500', text: 'x'.repeat(90) });
    const after = new Set(keysOf(inParts(longer, 10_000)));
    expect(before.filter((part) => !after.has(part)).length).toBeLessThanOrEqual(2);
  });
});

test('no more than one part is read ahead', () => {
  let read = 0;
  function* counted(): Generator<Line> {
    for (const line of lines(1_000)) {
      read += 1;
      yield line;
    }
  }
  let given = 0;
  for (const part of inParts(counted(), 2_500)) {
    given += part.length;
    expect(read - given).toBeLessThanOrEqual(50);
  }
  expect([read, given]).toEqual([1_000, 1_000]);
});
