import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../src/build/site-settings.ts';
import { applyFixes } from '../../../src/checks/apply-fixes.ts';
import { reportAs } from '../../../src/checks/formats.ts';
import { fixtureFolder } from './fixture-library.ts';

let root = '';
let page = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync(join(projectRoot, fixtureFolder), join(root, 'content'), { recursive: true });
  cpSync(join(projectRoot, 'editorial'), join(root, 'editorial'), { recursive: true });
  page = join(root, 'content/pages/new.mdx');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function check(...args: string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, 'scripts/check.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: status, out: stdout + stderr };
}
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

test('--fix mends what is safe, keeps Windows line ends and the byte order mark, and leaves the rest', () => {
  write('共有２２名,其中<5名{很好}。整改台帐,待补充。'.replace('。', '。\r\n'), '\uFEFF');
  const { code, out } = check('--fix');
  expect(code).toBe(1);
  expect(out).toContain('已自动改好');
  expect(out).toContain('待补充');
  expect(readFileSync(page, 'utf8')).toContain('\uFEFF---');
  expect(readFileSync(page, 'utf8')).toContain('共有22名，其中\\<5名\\{很好}。\r\n整改台账，待补充。');
});

test('--fix changes nothing where nothing is to mend', () => {
  write('很好。');
  expect(check('--fix').out).toContain('没有能自动改的问题');
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

  test('reports changed and new files only', () => {
    mkdirSync(join(root, 'content/templates'), { recursive: true });
    writeFileSync(join(root, 'content/pages/新.md'), 'x');
    const { code, out } = check('--since', 'HEAD');
    expect(code).toBe(1);
    expect(out).toContain('content/pages/新.md');
    expect(out).not.toContain('content/pages/new.mdx');
    write('新的待补充。');
    expect(check('--since', 'HEAD').out).toContain('content/pages/new.mdx');
  });

  test('a revision that git does not know is wrong usage', () => {
    expect(check('--since', 'nope')).toMatchObject({ code: 2, out: expect.stringContaining('git 不认识版本「nope」') });
    expect(check('--since=--output=x')).toMatchObject({ code: 2 });
  });
});
