import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { madeCase } from '../../../../bench/scale/library/case.ts';
import { libraryFiles } from '../../../../bench/scale/library/library.ts';
import { planLibrary, type LibraryOptions } from '../../../../bench/scale/library/plan.ts';
import { writeLibrary } from '../../../../bench/scale/write-library.ts';
import { checkContent } from '../../../../src/checks/check-content.ts';
import type { Case } from '../../../../src/model/case.ts';

const textsOf = (options: LibraryOptions): Map<string, string> =>
  new Map([...libraryFiles(options)].map(({ path, text }) => [path, text]));

const casesOf = (options: LibraryOptions): Case[] =>
  Array.from({ length: options.cases }, (_, index) => madeCase(planLibrary(options), index).data as unknown as Case);

describe.each([
  ['a fifth full', { cases: 30 }],
  ['all full', { cases: 12, areAllFull: true }],
  ['one case', { cases: 1 }],
])('a made library, %s', (_, options) => {
  test('has nothing that the check reports', () => {
    const folder = mkdtempSync(join(tmpdir(), 'scale-library-'));
    try {
      expect(writeLibrary(join(folder, 'content'), libraryFiles(options))).toBeGreaterThan(options.cases);
      expect(checkContent(join(folder, 'content')).issues).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('the same seed makes the same bytes, another seed other ones', () => {
  expect(textsOf({ cases: 12, seed: 'a' })).toEqual(textsOf({ cases: 12, seed: 'a' }));
  expect(textsOf({ cases: 12, seed: 'b' }).get('cases/case-00003.mdx')).not.toBe(
    textsOf({ cases: 12, seed: 'a' }).get('cases/case-00003.mdx'),
  );
});

test('a fifth of the cases are full, the others as short as the model allows', () => {
  const cases = casesOf({ cases: 50 });
  const full = cases.filter(({ metrics }) => Object.keys(metrics).length === 5);
  expect(full).toHaveLength(10);
  expect(full.every(({ practices }) => practices.length >= 5)).toBe(true);
  expect(cases.filter(({ practices }) => practices.length === 1)).toHaveLength(40);
  expect([...textsOf({ cases: 50 }).keys()].filter((path) => path.startsWith('problems/'))).toHaveLength(20);
});

test('a few methods are used often and most rarely', () => {
  const used = casesOf({ cases: 400, areAllFull: true }).flatMap(({ practices }) =>
    practices.flatMap(({ methods }) => methods ?? []),
  );
  const counts = new Map<string, number>();
  for (const id of used) counts.set(id, (counts.get(id) ?? 0) + 1);
  const sorted = [...counts.values()].sort((a, b) => b - a);
  expect(sorted[0]).toBeGreaterThan(used.length / 10);
  expect(sorted.slice(0, 6).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(used.length / 3);
  expect(sorted.length).toBeGreaterThan(40);
});

test('every case has a title and a first sentence of its own', () => {
  const cases = casesOf({ cases: 300 });
  expect(new Set(cases.map(({ title }) => title)).size).toBe(300);
  expect(new Set(cases.map(({ description }) => description)).size).toBe(300);
});
