import { expect, test } from 'vitest';
import { randomFrom } from '../../../../bench/search/random.ts';
import { cutEvenly } from '../../../../src/search/index/cut-evenly.ts';

const names = Array.from({ length: 20_000 }, (_, number) => String.fromCharCode(0x4e00 + number));
const random = randomFrom('sizes');
const sizes = names.map(() => Math.ceil(3 / (random() + 0.0005)));
const wanted = 1000;

/** Sizes of the files that some cuts make. */
const filesOf = (starts: readonly number[], all: readonly number[] = sizes): number[] =>
  starts.map((from, index) => all.slice(from, starts[index + 1]).reduce((sum, size) => sum + size, 0));
const cut = (all: readonly number[]): number[] => cutEvenly(names, (index) => all[index] ?? 0, wanted);

test('files are about as large as wanted, none twice that but for what is by itself', () => {
  const starts = cut(sizes);
  const files = filesOf(starts);
  const mean = files.reduce((sum, size) => sum + size, 0) / files.length;
  expect(starts[0]).toBe(0);
  expect(mean).toBeGreaterThan(0.7 * wanted);
  expect(mean).toBeLessThan(1.3 * wanted);
  files.forEach((size, index) => {
    const isAlone = (starts[index + 1] ?? names.length) - (starts[index] ?? 0) === 1;
    expect(isAlone || size <= 2 * wanted).toBe(true);
  });
});

test('what fills a file has it to itself', () => {
  const large = sizes.with(5000, 1200).with(9000, 70_000);
  const starts = cut(large);
  for (const index of [5000, 9000]) expect([starts.includes(index), starts.includes(index + 1)]).toEqual([true, true]);
});

test('a change of some sizes moves few cuts', () => {
  const before = new Set(cut(sizes));
  for (let at = 0; at < 40; at += 1) {
    const changed = sizes.with(at * 487, (sizes[at * 487] ?? 0) + 3).with(at * 91, (sizes[at * 91] ?? 0) + 1);
    const after = cut(changed);
    expect(after.filter((index) => !before.has(index)).length).toBeLessThan(6);
  }
});

test('something more in the row moves only the cuts near it', () => {
  const before = new Set(cut(sizes).map((index) => names[index]));
  for (const at of [3, 700, 9999, 19_990]) {
    const more = names.toSpliced(at, 0, '\uf900');
    const moreSizes = sizes.toSpliced(at, 0, 60);
    const after = cutEvenly(more, (index) => moreSizes[index] ?? 0, wanted);
    expect(after.filter((index) => !before.has(more[index])).length).toBeLessThan(8);
  }
});

test('nothing has no files, and things that fill one each are alone', () => {
  expect(cutEvenly([], () => 1, wanted)).toEqual([]);
  expect(cutEvenly(names.slice(0, 4), () => 1, 1)).toEqual([0, 1, 2, 3]);
});
