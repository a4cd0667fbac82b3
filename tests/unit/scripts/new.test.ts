import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newDraft } from '../../../scripts/new.ts';
import { listFiles } from '../../../src/files/list-files.ts';
import { projectRoot } from '../../../src/build/site-settings.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { runCommand, type CommandRun } from '../../command-run.ts';
import { copyFixture } from '../../fixture-copy.ts';

let root = '';
beforeEach(() => {
  root = copyFixture();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (...args: string[]): Promise<CommandRun> => runCommand(newDraft, args, { cwd: root });

/** Names and texts of all content files. */
const contentFiles = (): [string, string][] =>
  listFiles(join(root, 'content')).map((file) => [file, readFileSync(join(root, 'content', file), 'utf8')]);

describe('a new entry passes the check', () => {
  test.each([
    [
      'case',
      ['--title', '临河社区抓整改', '--unit', '某市某区临河社区党支部', '--kind', '社区'],
      ['cases/lin-he-she-qu-zhua-zheng-gai.mdx', 'sources/lin-he-she-qu-zhua-zheng-gai-yuan-gao.mdx'],
    ],
    ['method', ['--title', '四亮四比', '--from', 'report 1/2'], ['methods/si-liang-si-bi.mdx']],
    ['step', ['--title', '回头看', '--task', '看整改落实了没有'], ['steps/hui-tou-kan.mdx']],
    ['term', ['--title', '民情日记', '--from', 'report 1/2'], ['glossary/min-qing-ri-ji.mdx']],
    ['template', ['--title', '回访登记表', '--step', 'zheng-gai'], ['templates/hui-fang-deng-ji-biao.mdx']],
  ])('%s', async (kind, flags, files) => {
    const before = listFiles(join(root, 'content'));
    expect(await run(kind, ...flags)).toMatchObject({
      code: 0,
      out: expect.stringContaining(files.map((file) => `content/${file}`).join('、')),
      error: '',
    });
    expect(
      listFiles(join(root, 'content'))
        .filter((file) => !before.includes(file))
        .sort(),
    ).toEqual(files);
    expect(checkContent(join(root, 'content')).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('a new step comes after the last one', async () => {
  await run('step', '--title', '回头看', '--task', '看整改落实了没有');
  expect(readFileSync(join(root, 'content/steps/hui-tou-kan.mdx'), 'utf8')).toContain('order: 3');
});

test('what is not answered is asked for, never waited for without a terminal', () => {
  const script = join(projectRoot, 'scripts/new.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'case', '--title', '甲'], {
    cwd: root,
    encoding: 'utf8',
    input: '',
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('还要写 --unit（单位全称');
  expect(stderr).toContain('--kind（单位类型，可写：高校、企业、');
});

describe('on a terminal', () => {
  /** Runs the command for somebody who types these lines, then ends the input. */
  function type(lines: string, ...args: string[]): Promise<CommandRun> {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    input.end(lines);
    return runCommand(newDraft, args, { cwd: root, input });
  }

  test('questions are asked until each has an answer that can be used', async () => {
    const { code, out } = await type('某市某村党支部\n村\n农村\n', 'case', '--title', '甲');
    expect(code).toBe(0);
    expect(out).toMatch(/单位全称[\s\S]*「村」不能用，可写：高校、企业、[\s\S]*单位类型[\s\S]*写好了草稿/);
    expect(readFileSync(join(root, 'content/cases/jia.mdx'), 'utf8')).toContain('kind: 农村');
  });

  test('whoever ends the input gets no file, and exit code 2', async () => {
    const before = contentFiles();
    expect(await type('某村\n', 'case', '--title', '甲')).toMatchObject({
      code: 2,
      error: '没有写完，没有新建文件。\n',
    });
    expect(contentFiles()).toEqual(before);
  });
});

test.each([['-h'], ['--help'], ['case', '--help']])('%s %s prints the usage', async (...args) => {
  const { code, out } = await run(...args.filter((arg) => arg !== undefined));
  expect({ code, usage: out.startsWith('用法：npm run new') }).toEqual({ code: 0, usage: true });
});

test('a complaint of the check is told once, with the flag that it is about', async () => {
  const { code, error } = await run('case', '--title', '# {a}', '--unit', '某村', '--kind', '农村');
  expect(code).toBe(1);
  expect(error.split('\n').filter((line) => line.startsWith('- '))).toEqual([
    expect.stringMatching(/^- --title（案例的名称）：.*「\{a\}」/),
  ]);
});

test.each([
  [['case', '--title', '甲', '--unit', '某村', '--kind', '学校'], 2, '可写：高校、企业'],
  [['case', '--title', 'a\nb: c', '--unit', '某村', '--kind', '农村'], 2, '案例的名称要写在一行里'],
  [['method', '--title', '四亮', '--from', '第一段'], 1, '不是出处'],
  [['method', '--title', '四亮', '--from', 'nothing 1/1'], 1, '没有编号为「nothing」的来源'],
  [['method', '--title', '三问', '--id', 'san-wen', '--from', 'report 1/2'], 1, '已经有了'],
  [['method', '--title', '四亮', '--id', '四亮', '--from', 'report 1/2'], 2, '只能用小写字母'],
  [['problem'], 2, '用法：npm run new'],
  [[], 2, '用法：npm run new'],
])('%j is told with exit code %i and writes nothing', async (args, expected, message) => {
  const before = contentFiles();
  const { code, error } = await run(...args);
  expect({ code, told: error.includes(message) }).toEqual({ code: expected, told: true });
  expect(contentFiles()).toEqual(before);
});

describe('a library', () => {
  test('has the engine and content that passes the check without findings, but none of the cases', async () => {
    const target = join(root, 'library');
    expect(await run('library', 'library')).toMatchObject({ code: 0, out: expect.stringContaining(target), error: '' });
    const files = listFiles(target);
    expect(files).toEqual(
      expect.arrayContaining(['package-lock.json', 'scripts/build.ts', 'src/ui-text.ts', 'vitest.config.ts']),
    );
    expect(
      files.filter((file) => /^(?:content\/(?:cases|methods|problems|sources)|node_modules|dist)\//.test(file)),
    ).toEqual([]);
    expect(files.filter((file) => /^content\/(?:steps|templates|glossary|pages)\//.test(file)).length).toBeGreaterThan(
      0,
    );
    expect(checkContent(join(target, 'content')).issues).toEqual([]);
    expect(readFileSync(join(target, 'README.md'), 'utf8')).toContain('npm run new -- library');
  });

  test('is never written over anything, into the project or below a file', async () => {
    writeFileSync(join(root, 'file'), '');
    const before = contentFiles();
    for (const [folder, message] of [
      [undefined, '还要写放在哪个文件夹'],
      ['.', '里已经有东西'],
      ['file', '是文件，不是文件夹'],
      [join('file', 'below'), '写不进去（ENOTDIR）'],
      [join(projectRoot, 'dist', 'library'), '在本项目里面'],
      [join(projectRoot, '..'), '里面有本项目'],
    ] as const)
      expect(await run('library', ...(folder === undefined ? [] : [folder])), folder).toMatchObject({
        code: 2,
        out: '',
        error: expect.stringContaining(message),
      });
    expect(contentFiles()).toEqual(before);
    expect(existsSync(join(projectRoot, 'dist', 'library'))).toBe(false);
  });
});

test('no other kind takes a second word', async () => {
  expect(await run('term', 'library')).toMatchObject({ code: 2, error: expect.stringContaining('看不懂「library」') });
});
