import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesUnder } from '../../../src/build/build-stamp.ts';
import { projectRoot } from '../../../src/build/site-settings.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'));
  for (const folder of ['content', 'editorial'])
    cpSync(join(projectRoot, folder), join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(script: string, ...args: string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, `scripts/${script}.ts`), ...args], {
    cwd: root,
    encoding: 'utf8',
    input: '',
    timeout: 20_000,
  });
  return { code: status, out: stdout + stderr };
}

describe('a new entry passes the check', () => {
  test.each([
    [
      'case',
      ['--title', '临河社区抓整改', '--unit', '某市某区临河社区党支部', '--kind', '社区'],
      ['cases/lin-he-she-qu-zhua-zheng-gai.mdx', 'sources/lin-he-she-qu-zhua-zheng-gai-yuan-gao.mdx'],
    ],
    ['method', ['--title', '四亮四比', '--from', 'two-write-ups 1/2'], ['methods/si-liang-si-bi.mdx']],
    ['step', ['--title', '回头看', '--task', '看整改落实了没有'], ['steps/hui-tou-kan.mdx']],
    ['term', ['--title', '民情日记', '--from', 'two-write-ups 1/2'], ['glossary/min-qing-ri-ji.mdx']],
    ['template', ['--title', '回访登记表', '--step', 'zheng-gai-qing-dan'], ['templates/hui-fang-deng-ji-biao.mdx']],
  ])('%s', (kind, flags, files) => {
    const before = filesUnder(join(root, 'content'));
    expect(run('new', kind, ...flags)).toMatchObject({ code: 0 });
    expect(
      filesUnder(join(root, 'content'))
        .filter((file) => !before.includes(file))
        .sort(),
    ).toEqual(files);
    const { code, out } = run('check');
    expect({ code, errors: out.split('\n').filter((line) => line.includes('  错误  ')) }).toEqual({
      code: 0,
      errors: [],
    });
  });
});

test('what is not answered is asked for, never waited for without a terminal', () => {
  const { code, out } = run('new', 'case', '--title', '甲');
  expect(code).toBe(2);
  expect(out).toContain('还要写 --unit（单位全称');
  expect(out).toContain('--kind（单位类型，可写：高校、企业、');
});

test.each([
  ['new', '-h'],
  ['new', '--help'],
  ['new', 'case', '--help'],
  ['check', '--help'],
  ['check', '-h'],
])('%s %s prints the usage', (script, ...args) => {
  const { code, out } = run(script, ...args.filter((arg) => arg !== undefined));
  expect({ code, usage: out.startsWith(`用法：npm run ${script}`) }).toEqual({ code: 0, usage: true });
});

test('a complaint of the check is told once, with the flag that it is about', () => {
  const { code, out } = run('new', 'case', '--title', '# {a}', '--unit', '某村', '--kind', '农村');
  expect(code).toBe(1);
  expect(out.split('\n').filter((line) => line.startsWith('- '))).toEqual([
    expect.stringMatching(/^- --title（案例的名称）：.*「\{a\}」/),
  ]);
});

test.each([
  [['case', '--title', '甲', '--unit', '某村', '--kind', '学校'], 2, '可写：高校、企业'],
  [['case', '--title', 'a\nb: c', '--unit', '某村', '--kind', '农村'], 2, '案例的名称要写在一行里'],
  [['method', '--title', '四亮', '--from', '第一段'], 1, '不是出处'],
  [['method', '--title', '四亮', '--from', 'nothing 1/1'], 1, '没有编号为「nothing」的来源'],
  [['method', '--title', '五查法', '--id', 'wu-cha', '--from', 'two-write-ups 1/2'], 1, '已经有了'],
  [['method', '--title', '四亮', '--id', '四亮', '--from', 'two-write-ups 1/2'], 2, '只能用小写字母'],
  [['problem'], 2, '用法：npm run new'],
  [[], 2, '用法：npm run new'],
])('%j is told with exit code %i and writes nothing', (args, expected, message) => {
  const before = filesUnder(join(root, 'content')).map((file) => readFileSync(join(root, 'content', file)).length);
  const { code, out } = run('new', ...args);
  expect({ code, told: out.includes(message) }).toEqual({ code: expected, told: true });
  expect(filesUnder(join(root, 'content')).map((file) => readFileSync(join(root, 'content', file)).length)).toEqual(
    before,
  );
});
