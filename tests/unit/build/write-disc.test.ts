import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeDisc } from '../../../src/build/write-disc.ts';
import { listFiles } from '../../../src/files/list-files.ts';
import type { DiscFile } from '../../../src/output/disc/disc-file.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'write-disc-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const textFile = (path: string, text: string): DiscFile => ({ path, content: () => Buffer.from(text) });
const files = [textFile('a/表.txt', '表'.repeat(5000)), textFile('index.html', '<p>'), textFile('empty', '')];
const sumOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

test('folder and zip have the same files, and the list of what each must be', async () => {
  const size = await writeDisc(folder, '库', files, '2026-11-23');
  const unpacked = unzipSync(readFileSync(join(folder, '库.zip')));
  expect(listFiles(join(folder, '库'))).toEqual(['SHA256SUMS.txt', 'a/表.txt', 'empty', 'index.html']);
  expect(Object.keys(unpacked).sort()).toEqual(listFiles(join(folder, '库')).map((path) => `库/${path}`));
  for (const [path, content] of Object.entries(unpacked))
    expect(readFileSync(join(folder, path)).equals(content), path).toBe(true);
  expect(readFileSync(join(folder, '库/SHA256SUMS.txt'), 'utf8')).toBe(
    ['a/表.txt', 'empty', 'index.html']
      .map((path) => `${sumOf(readFileSync(join(folder, '库', path)))}  ${path}\n`)
      .join(''),
  );
  const bytes = Object.values(unpacked).reduce((sum, { length }) => sum + length, 0);
  expect(size).toEqual({ files: 4, folder: bytes, zip: readFileSync(join(folder, '库.zip')).length });
});

test('the zip has the same bytes in all time zones', async () => {
  const zone = process.env.TZ;
  const sums = new Set<string>();
  try {
    for (const other of ['Asia/Shanghai', 'America/Los_Angeles', 'UTC', 'Pacific/Kiritimati']) {
      process.env.TZ = other;
      await writeDisc(folder, 'a', files, '2026-11-23');
      sums.add(sumOf(readFileSync(join(folder, 'a.zip'))));
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  expect(sums.size).toBe(1);
});

test('one file is in memory at a time: each is made when the one before has been written', async () => {
  const written: number[] = [];
  const draft = (): string => readdirSync(folder).find((name) => !name.endsWith('.zip')) ?? '';
  const counting = Array.from({ length: 20 }, (_, index): DiscFile => ({
    path: `${index}.txt`,
    content: () => {
      written.push(listFiles(join(folder, draft())).length);
      return Buffer.from(String(index));
    },
  }));
  await writeDisc(folder, 'a', counting, '2026-11-23');
  expect(written).toEqual(counting.map((_, index) => index));
});

test('a disc that cannot be written leaves the old one as it was, and nothing else', async () => {
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a/old'), 'old');
  const broken = [
    ...files,
    {
      path: 'b',
      content: () => {
        throw new Error('no such file');
      },
    },
  ];
  await expect(writeDisc(folder, 'a', broken, '2026-11-23')).rejects.toThrow('no such file');
  expect([listFiles(folder), existsSync(join(folder, 'a.zip'))]).toEqual([['a/old'], false]);
});

test('more files than a zip can contain are refused in Chinese', async () => {
  const many = Array.from({ length: 65_536 }, (_, index) => textFile(`${index}`, ''));
  await expect(writeDisc(folder, 'a', many, '2026-11-23')).rejects.toThrow('一个压缩包放不下');
  expect(listFiles(folder)).toEqual([]);
});
