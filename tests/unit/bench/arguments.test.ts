import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { corpusFolder, UsageError } from '../../../bench/search/arguments.ts';

const root = mkdtempSync(join(tmpdir(), 'bench-arguments-'));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, 'texts'));
mkdirSync(join(root, 'empty'));
writeFileSync(join(root, 'texts', 'a.md'), '# 甲');

test('a corpus is named below the project or not at all', () => {
  expect(corpusFolder(['--corpus', 'texts'], root)).toBe(join(root, 'texts'));
  expect(corpusFolder([], join(root, 'nowhere', 'project'))).toBeUndefined();
});

test('what cannot be followed says why', () => {
  expect(() => corpusFolder(['texts'], root)).toThrow(new UsageError('看不懂这些参数：texts'));
  expect(() => corpusFolder(['--corpus', 'none'], root)).toThrow(new UsageError('找不到文件夹「none」。'));
  expect(() => corpusFolder(['--corpus', 'empty'], root)).toThrow(
    new UsageError('文件夹「empty」里没有 Markdown 文件。'),
  );
});
