import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from '../../../src/files/list-files.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'list-files-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('files of all folders are listed with forward slashes, sorted by their whole paths, without folders', () => {
  for (const path of ['b/c/d.txt', 'b.txt', 'a', '.hidden', 'b/字.txt', 'empty/x/']) {
    mkdirSync(join(folder, path.replace(/[^/]*$/u, '')), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(folder, path), '');
  }
  const files = ['.hidden', 'a', 'b.txt', 'b/c/d.txt', 'b/字.txt'];
  expect(listFiles(folder)).toEqual(files);
  expect(listFiles(`${folder}/`)).toEqual(files);
});

test('a missing folder has no files', () => {
  expect(listFiles(join(folder, 'none'))).toEqual([]);
});

test('a file is no folder', () => {
  writeFileSync(join(folder, 'a'), '');
  expect(() => listFiles(join(folder, 'a'))).toThrow('ENOTDIR');
});
