import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { benchArguments, UsageError } from '../../../bench/search/arguments.ts';

const root = mkdtempSync(join(tmpdir(), 'bench-arguments-'));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, 'texts'));
mkdirSync(join(root, 'empty'));
writeFileSync(join(root, 'texts', 'a.md'), '# 甲');

test('a corpus is named below the project or not at all', () => {
  expect(benchArguments(['--corpus', 'texts'], root)).toEqual({ corpus: join(root, 'texts'), pages: [] });
  expect(benchArguments([], join(root, 'nowhere', 'project'))).toEqual({ pages: [] });
});

test('sizes of made sites are a list of whole numbers', () => {
  expect(benchArguments(['--corpus', 'texts', '--pages', '106,1000'], root).pages).toEqual([106, 1000]);
  for (const pages of ['', '0', '1.5', '106;400', '-3'])
    expect(() => benchArguments([`--pages=${pages}`], root)).toThrow(`现在是「${pages}」`);
});

test('what cannot be followed says why', () => {
  expect(() => benchArguments(['texts'], root)).toThrow(new UsageError('看不懂这些参数：texts'));
  expect(() => benchArguments(['--corpus', 'none'], root)).toThrow(new UsageError('找不到文件夹「none」。'));
  expect(() => benchArguments(['--corpus', 'empty'], root)).toThrow(
    new UsageError('文件夹「empty」里没有 Markdown 文件。'),
  );
});
