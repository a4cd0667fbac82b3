import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from '../../../../src/files/list-files.ts';
import { RecordCache } from '../../../../src/library/cache/record-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const paths = Array.from({ length: 300 }, (_, number) => `content/cases/case-${number}.mdx`);
const open = (version = 'v1'): RecordCache<{ text: string }> => new RecordCache(folder, version);

function fill(version = 'v1'): void {
  const cache = open(version);
  for (const path of paths) cache.keep(path, 'digest', { text: path });
  cache.saveUsed();
}

/** How many of the paths a new cache finds; what it finds must be what was kept. */
function found(version = 'v1'): number {
  const cache = open(version);
  const values = paths.flatMap((path) => {
    const value = cache.find(path, 'digest');
    if (value) expect(value).toEqual({ text: path });
    return value ? [value] : [];
  });
  return values.length;
}

const filesOf = (): string[] => listFiles(folder).map((file) => join(folder, file));

test('what was kept is found by the next run, for the same file and the same version only', () => {
  fill();
  expect(found()).toBe(300);
  expect(found('v2')).toBe(0);
  expect(open().find(paths[0] ?? '', 'another digest')).toBeUndefined();
});

test('300 records are in a few files, and a change writes one of them again', () => {
  fill();
  const before = new Map(filesOf().map((file) => [file, readFileSync(file, 'utf8')]));
  expect(before.size).toBeLessThanOrEqual(64);
  const cache = open();
  for (const path of paths) cache.find(path, 'digest');
  cache.keep(paths[7] ?? '', 'new digest', { text: 'new' });
  cache.saveUsed();
  expect(filesOf().filter((file) => before.get(file) !== readFileSync(file, 'utf8'))).toHaveLength(1);
});

test('what a run has not asked for is removed, and what other versions have kept', () => {
  fill('v1');
  const cache = open('v2');
  for (const path of paths) cache.keep(path, 'digest', { text: path });
  cache.saveUsed();
  expect(readdirSync(folder)).toEqual(['v2']);
  const next = open('v2');
  for (const path of paths.slice(0, 3)) next.find(path, 'digest');
  next.saveUsed();
  expect(found('v2')).toBe(3);
  expect(filesOf().length).toBeLessThanOrEqual(3);
});

test.each<[string, (file: string) => void]>([
  ['damaged', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('case-', 'cAse-'))],
  ['cut short', (file) => truncateSync(file, readFileSync(file).length - 20)],
  ['empty', (file) => writeFileSync(file, '')],
  ['foreign', (file) => writeFileSync(file, '{"a": 1}')],
  ['gone', (file) => rmSync(file)],
])('a file that is %s is not believed, and made anew', (_, spoil) => {
  fill();
  filesOf().forEach(spoil);
  expect(found()).toBe(0);
  fill();
  expect(found()).toBe(300);
});

test('files of another version are not believed under this one', () => {
  fill('v0');
  renameSync(join(folder, 'v0'), join(folder, 'v1'));
  expect(found()).toBe(0);
});

test('a folder that cannot be written costs time only', () => {
  writeFileSync(join(folder, 'file'), '');
  const cache = new RecordCache<string>(join(folder, 'file'), 'v1');
  cache.keep('a', 'digest', 'value');
  expect(() => cache.saveUsed()).not.toThrow();
  expect(cache.find('a', 'digest')).toBe('value');
});

test('without a folder it is in memory only', () => {
  const cache = new RecordCache<string>(undefined, 'v1');
  cache.keep('a', 'digest', 'value');
  cache.saveUsed();
  expect(cache.find('a', 'digest')).toBe('value');
  cache.saveUsed();
  cache.saveUsed();
  expect(cache.find('a', 'digest')).toBeUndefined();
});

test('processes that use one folder at a time leave whole files', async () => {
  const code = `
    const { RecordCache } = await import(process.argv[1]);
    for (let round = 0; round < 30; round += 1) {
      const cache = new RecordCache(process.argv[2], 'v1');
      for (const path of JSON.parse(process.argv[3])) {
        cache.find(path, 'digest');
        cache.keep(path, 'digest', { text: path });
      }
      cache.saveUsed();
    }`;
  const module = new URL('../../../../src/library/cache/record-cache.ts', import.meta.url).href;
  const run = () =>
    spawn(process.execPath, ['--input-type=module', '-e', code, module, folder, JSON.stringify(paths)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const ends = await Promise.all([run(), run(), run()].map((child) => once(child, 'exit')));
  expect(ends.map(([exitCode]) => exitCode as number)).toEqual([0, 0, 0]);
  fill();
  expect(found()).toBe(300);
  expect(filesOf().filter((file) => !file.endsWith('.json'))).toEqual([]);
});
