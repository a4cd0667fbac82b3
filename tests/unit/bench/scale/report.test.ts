import { expect, test } from 'vitest';
import { scaleTables } from '../../../../bench/scale/report-table.ts';
import { withSize, type SizeReport } from '../../../../bench/scale/report.ts';

const cost = (cpu: number) => ({ wall: cpu / 2, cpu, memory: cpu * 2 ** 20 });
const build = (cpu: number) => ({ ...cost(cpu), phases: [] });

const sizeOf = (cases: number, more: Partial<SizeReport> = {}): SizeReport => ({
  cases,
  areAllFull: false,
  documents: cases * 2,
  builds: { clean: build(cases), unchanged: build(1), paragraph: build(2), title: build(3), newCase: build(4) },
  checks: { first: cost(5), changed: cost(6), since: cost(7) },
  site: {
    all: { files: 10, bytes: 3000 * 1024 },
    packed: { files: 4, bytes: 1000 * 1024 },
    byKind: { page: { files: 6, bytes: 2000 * 1024 } },
    largest: [{ kind: '/', pages: 1, path: 'index.html', bytes: 2048, gzipped: 1024, elements: 90 }],
  },
  ...more,
});

const rowOf = (tables: string, name: string): string[] | undefined =>
  tables
    .split('\n')
    .find((line) => line.startsWith(`| ${name} |`))
    ?.split(' | ')
    .slice(1)
    .map((cell) => cell.replace(' |', ''));

test('ratios against the peers of the same run come first', () => {
  const starlight = { version: 'Starlight 1.0.0', clean: cost(50), all: { files: 1, bytes: 1 } };
  const tables = scaleTables([sizeOf(100, { starlight }), sizeOf(1000)]);
  expect(rowOf(tables, 'clean build, CPU, against Starlight')).toEqual(['2.00 ×', '']);
  expect(tables.split('\n')[2]).toContain('against Starlight');
  expect(rowOf(tables, 'clean build, CPU, against Hugo + Pagefind')).toBeUndefined();
});

test('a case is compared with one of the smallest library of the same mix', () => {
  const larger = sizeOf(1000, { builds: { ...sizeOf(1000).builds, clean: build(2000) } });
  const tables = scaleTables([sizeOf(100), larger, sizeOf(500, { areAllFull: true })]);
  expect(rowOf(tables, 'clean build, CPU a case, against the smallest library')).toEqual(['', '2.00 ×', '']);
});

test('packed variants, size of a case, kinds of file and largest pages are shown', () => {
  const tables = scaleTables([sizeOf(100)]);
  expect(rowOf(tables, 'packed variants against the files')).toEqual(['0.50 ×']);
  expect(rowOf(tables, 'unpacked, KB a case')).toEqual(['20.0']);
  expect(rowOf(tables, 'page')).toEqual(['6, 2.0']);
  expect(rowOf(tables, '/')).toEqual(['2.0 / 1.0 / 90']);
});

test('phases are shown where a build has said them', () => {
  const phases = [{ phase: 'render', wall: 1, cpu: 1.5 }];
  const builds = { ...sizeOf(100).builds, clean: { ...build(9), phases } };
  expect(rowOf(scaleTables([sizeOf(100, { builds })]), 'render')).toEqual(['1.0 / 1.5']);
  expect(scaleTables([sizeOf(100)])).not.toContain('phase');
});

test('a size measured anew takes the place of the old one, smaller ones first', () => {
  const report = [sizeOf(100), sizeOf(1000)];
  expect(withSize(report, sizeOf(500)).map(({ cases }) => cases)).toEqual([100, 500, 1000]);
  expect(withSize(report, sizeOf(100, { documents: 7 })).map(({ documents }) => documents)).toEqual([7, 2000]);
  expect(withSize(report, sizeOf(50, { areAllFull: true })).map(({ cases }) => cases)).toEqual([100, 1000, 50]);
});

test('nothing measured is said so', () => {
  expect(scaleTables([])).toBe('Not measured yet.');
});
