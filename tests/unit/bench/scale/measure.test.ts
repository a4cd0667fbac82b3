import { expect, test } from 'vitest';
import { fileOfAddress, keptAddresses } from '../../../../bench/scale/measure/kept-addresses.ts';
import { pageKindOf, pageKinds } from '../../../../bench/scale/measure/page-kind.ts';
import { canMeasureMemory, descendants, readShare, readStat } from '../../../../bench/scale/measure/process-tree.ts';
import { runMeasured } from '../../../../bench/scale/measure/run-measured.ts';
import { readTimes } from '../../../../bench/scale/measure/shell-times.ts';
import { readPhases } from '../../../../bench/scale/measure/timings.ts';

test('the shell’s times of its children are read, in the form of dash and of bash', () => {
  expect(readTimes('0m0.000000s 0m0.010000s\n1m2.500000s 0m0.250000s\n')).toBe(62.75);
  expect(readTimes('0m0.001s 0m0.002s\n0m3.100s 0m0.900s\n')).toBe(4);
  expect(() => readTimes('sh: times: not found')).toThrow('Not the times of a shell');
});

test('a process is read whatever its command is called', () => {
  expect(readStat('42 (a) b (c) S 7 42 42 0 -1')).toEqual({ pid: 42, parent: 7 });
  expect(readStat('')).toBeUndefined();
});

test('memory is the share of the process, in bytes', () => {
  expect(readShare('00400000-7fff [rollup]\nRss:  900 kB\nPss:   512 kB\nPss_Anon: 8 kB\n')).toBe(512 * 1024);
  expect(readShare('')).toBe(0);
});

test('the tree of a process is itself and all below it', () => {
  const listed = [
    [1, 0],
    [5, 1],
    [6, 5],
    [7, 6],
    [8, 1],
  ].map(([pid = 0, parent = 0]) => ({ pid, parent }));
  expect(descendants(5, listed)).toEqual([5, 6, 7]);
  expect(descendants(99, listed)).toEqual([99]);
});

/** A program that makes a process, which uses what it is told to. */
const grandchild = (program: string): string =>
  `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(program)}])`;
const node = (program: string) => ({ file: process.execPath, args: ['-e', program], cwd: process.cwd() });

test('what the processes of a command use is counted', async () => {
  const spin = 'while (process.cpuUsage().user < 400_000);';
  const { cpu } = await runMeasured(node(grandchild(spin)));
  expect(cpu).toBeGreaterThanOrEqual(0.4);
});

test.runIf(canMeasureMemory)('memory of the processes of a command is added up', async () => {
  const fill = 'const kept = Buffer.alloc(150 * 2 ** 20, 1); setTimeout(() => kept.length, 1500);';
  const { memory } = await runMeasured(node(grandchild(fill)));
  expect(memory).toBeGreaterThan(150 * 2 ** 20);
});

test('a command that fails is reported with the end of what it wrote', async () => {
  const failing = node('console.error("no room"); process.exit(3)');
  await expect(runMeasured(failing)).rejects.toThrow(/→ 3\nno room/u);
  await expect(runMeasured(failing, [0, 3])).resolves.toHaveProperty('cpu');
});

test('phases are those that a build wrote as such; anything else is none', () => {
  const check = { phase: 'check', wall: 1.5, cpu: 2 };
  expect(readPhases(JSON.stringify([check, { phase: 'render' }, 'x', null]))).toEqual([check]);
  for (const text of ['', '{', '{}', 'null']) expect(readPhases(text)).toEqual([]);
});

test('pages are of a kind by where they are; parts of a list are of the list’s kind', () => {
  const kinds = {
    'index.html': '/',
    '404.html': '/404.html',
    'cases/index.html': '/cases/',
    'cases/2/index.html': '/cases/',
    'cases/a/index.html': '/cases/…/',
    'steps/b/3/index.html': '/steps/…/',
  };
  expect(Object.fromEntries(Object.keys(kinds).map((path) => [path, pageKindOf(path)]))).toEqual(kinds);
  const pages = [
    { path: 'index.html', bytes: 5 },
    { path: 'cases/a/index.html', bytes: 7 },
    { path: 'cases/b/index.html', bytes: 9 },
  ];
  expect(pageKinds(pages)).toEqual([
    { kind: '/cases/…/', pages: 2, largest: 'cases/b/index.html' },
    { kind: '/', pages: 1, largest: 'index.html' },
  ]);
});

test('files that a worker keeps are read from its script', () => {
  const worker = `var l='{"":{"":"${'x'.repeat(43)}="},"cases/":{"%E6%A1%88/":"${'y'.repeat(43)}="}}',k=[["_astro/.+",!0,!0]];`;
  expect(keptAddresses(worker).map(fileOfAddress)).toEqual(['index.html', 'cases/案/index.html']);
  expect(keptAddresses('')).toEqual([]);
});
