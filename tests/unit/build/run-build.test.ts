import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { failureReport } from '../../../src/build/failure-report.ts';
import { captureStderr } from '../../../src/build/capture-stderr.ts';
import { runBuild } from '../../../src/build/run-build.ts';
import { readSettings } from '../../../src/build/site-settings.ts';

test('a failure is told in Chinese first, then in its own words without colours', () => {
  const error = Object.assign(new Error('\u001b[31mNo \u001b[1mlayout\u001b[22m\u001b[39m'), {
    loc: { file: '/site/src/pages/a.astro', line: 3, column: 7 },
    hint: 'Add one.',
  });
  expect(failureReport(error, '/site')).toBe(
    '网站没有生成，dist/ 保持原样。渲染页面时出错：\nNo layout\n出错的地方：src/pages/a.astro:3:7\n提示：Add one.',
  );
});

test('a failure that is no error object is told too', () => {
  expect(failureReport('no', '/site')).toBe('网站没有生成，dist/ 保持原样。渲染页面时出错：\nno');
});

/** Fails as Astro does: writes about it in colour, then throws. */
const failing = (): Promise<void> => {
  process.stderr.write('\u001b[31mrendering /a/\u001b[39m\n    at a.mjs:1:1\n');
  return Promise.reject(new Error('\u001b[31mno\u001b[39m'));
};

test('what a successful render wrote to standard error still appears', async () => {
  const wrote = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await captureStderr(async () => {
      process.stderr.write('one ');
      await Promise.resolve();
      process.stderr.write(Buffer.from('二'));
      expect(wrote).not.toHaveBeenCalled();
    }, []);
    expect(wrote.mock.calls).toEqual([['one 二']]);
  } finally {
    wrote.mockRestore();
  }
});

test('a failing render ends with exit code 2 and leaves dist as it was', async () => {
  const root = mkdtempSync(join(tmpdir(), 'run-build-'));
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  try {
    mkdirSync(join(root, 'content'));
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist', 'index.html'), 'last');
    expect(await runBuild(readSettings({}), failing, root)).toBe(2);
    expect(told.mock.calls).toEqual([['网站没有生成，dist/ 保持原样。渲染页面时出错：\nno\nrendering /a/']]);
    expect(readFileSync(join(root, 'dist', 'index.html'), 'utf8')).toBe('last');
  } finally {
    told.mockRestore();
    rmSync(root, { recursive: true });
  }
});
