import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../../scripts/check.ts';
import { applyFixes } from '../../../src/checks/apply-fixes.ts';
import { reportAs } from '../../../src/checks/formats.ts';
import { runCommand, type CommandRun } from '../../command-run.ts';
import { copyFixture } from '../../fixture-copy.ts';

let root = '';
let page = '';
beforeEach(() => {
  root = copyFixture();
  page = join(root, 'content/pages/new.mdx');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (...args: string[]): Promise<CommandRun> => runCommand(check, args, { cwd: root });
const write = (body: string, mark = ''): void =>
  writeFileSync(page, `${mark}---\ntitle: 新页\nupdated: 2026-03-02\ndescription: 说明。\n---\n\n${body}\n`);

test('overlapping mends are left for the next round', () => {
  expect(
    applyFixes('甲乙丙', [
      { start: 1, end: 2, text: 'B' },
      { start: 0, end: 2, text: 'AB' },
      { start: 2, end: 2, text: '·' },
    ]),
  ).toEqual({ text: 'AB·丙', applied: 2 });
});

test('--fix mends what is safe, keeps Windows line ends and the byte order mark, and leaves the rest', async () => {
  write('共有２２名,其中<5名{很好}。整改台帐,待补充。'.replace('。', '。\r\n'), '\uFEFF');
  const { code, out } = await run('--fix');
  expect(code).toBe(1);
  expect(out).toContain('已自动改好');
  expect(out).toContain('待补充');
  expect(readFileSync(page, 'utf8')).toContain('\uFEFF---');
  expect(readFileSync(page, 'utf8')).toContain('共有22名，其中\\<5名\\{很好}。\r\n整改台账，待补充。');
});

test('--fix changes nothing where nothing is to mend', async () => {
  write('很好。');
  expect((await run('--fix')).out).toContain('没有能自动改的问题');
});

describe('reports for programs', () => {
  const issue = {
    rule: 'locator',
    severity: 'error' as const,
    path: 'content/a,b.mdx',
    line: 3,
    column: 9,
    message: '第一行\n100%',
  };

  test('json has counts and every issue', () => {
    expect(JSON.parse(reportAs('json', [issue], 5))).toEqual({ files: 5, errors: 1, warnings: 0, issues: [issue] });
  });

  test('github has an annotation each, with its signs escaped', () => {
    expect(reportAs('github', [issue], 5)).toBe(
      '::error file=content/a%2Cb.mdx,line=3,col=9,title=locator::第一行%0A100%25',
    );
  });
});

describe('--since', () => {
  const git = (...args: string[]): void => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  };
  beforeEach(() => {
    write('旧的待补充。');
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'a');
  });

  test('reports changed and new files only', async () => {
    mkdirSync(join(root, 'content/templates'), { recursive: true });
    writeFileSync(join(root, 'content/pages/新.md'), 'x');
    const { code, out } = await run('--since', 'HEAD');
    expect(code).toBe(1);
    expect(out).toContain('content/pages/新.md');
    expect(out).not.toContain('content/pages/new.mdx');
    write('新的待补充。');
    expect((await run('--since', 'HEAD')).out).toContain('content/pages/new.mdx');
  });

  test('a revision that git does not know is wrong usage', async () => {
    expect(await run('--since', 'nope')).toMatchObject({
      code: 2,
      error: expect.stringContaining('git 不认识版本「nope」'),
    });
    expect(await run('--since=--output=x')).toMatchObject({ code: 2 });
  });
});
