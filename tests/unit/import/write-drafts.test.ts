import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileInTheWay, writeDrafts, writeProblem } from '../../../src/import/write-drafts.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drafts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = [
  { path: 'cases/a.mdx', content: 'a' },
  { path: 'cases/a/1.png', content: new Uint8Array([1]) },
  { path: 'sources/b.mdx', content: 'b' },
];

test('all files are written, with their folders', () => {
  expect(writeDrafts(folder, files)).toEqual(files.map(({ path }) => join(folder, path)));
});

test('when one cannot be written, the files and folders made before it are gone again', () => {
  writeFileSync(join(folder, 'sources'), '');
  expect(() => writeDrafts(folder, files)).toThrow(expect.objectContaining({ name: 'UnwritableDrafts' }));
  expect(readdirSync(folder)).toEqual(['sources']);
});

test('a file that is there stays, and so does what stood beside it', () => {
  mkdirSync(join(folder, 'cases/a'), { recursive: true });
  writeFileSync(join(folder, 'cases/a/1.png'), 'old');
  expect(() => writeDrafts(folder, files)).toThrow('已经有了，没有写任何文件');
  expect(existsSync(join(folder, 'cases/a.mdx'))).toBe(false);
  expect(readdirSync(join(folder, 'cases/a'))).toEqual(['1.png']);
});

test.each([
  ['EACCES', '没有写入「x」的权限'],
  ['EROFS', '没有写入「x」的权限'],
  ['ENOSPC', '磁盘已满'],
  ['ENOTDIR', '不是文件夹'],
  ['ENAMETOOLONG', '太长'],
  ['EIO', '写不进去（EIO）'],
])('%s is told in plain words', (code, words) => {
  expect(writeProblem(code, 'x')).toContain(words);
});

test('a file in the place of a folder is found, however far above', () => {
  const file = join(folder, 'x.txt');
  writeFileSync(file, '');
  expect([file, join(file, 'cases'), join(file, 'a/b'), join(folder, 'new/cases'), folder].map(fileInTheWay)).toEqual([
    file,
    file,
    file,
    undefined,
    undefined,
  ]);
});
