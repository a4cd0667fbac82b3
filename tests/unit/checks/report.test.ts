import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { check } from '../../../scripts/check.ts';
import { projectRoot } from '../../../src/build/site-settings.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { formatReport } from '../../../src/checks/report.ts';
import { runCommand } from '../../command-run.ts';
import { fixtureFolder } from './fixture-library.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A content folder on disk. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test('a report begins each line with the place, as terminals follow it, and ends with the counts', () => {
  const issue = { rule: 'locator', severity: 'error' as const, path: 'content/cases/x.mdx', message: '来源不对' };
  expect(
    formatReport(
      [
        { ...issue, line: 14, column: 9 },
        { ...issue, line: 15, column: 1, rule: 'leftovers', severity: 'warning' },
        { ...issue, path: 'content/a.md', rule: 'file-name' },
      ],
      38,
    ),
  ).toBe(`content/cases/x.mdx:14:9  错误  locator  来源不对
content/cases/x.mdx:15:1  警告  leftovers  来源不对

content/a.md:1:1  错误  file-name  来源不对

内容检查没有通过：2 个文件中有 2 个错误、1 个警告（共检查 38 个文件）。`);
});

test('a clean library is reported in one line', () => {
  expect(checkContent(fixtureFolder)).toEqual({
    issues: [],
    isPublishable: true,
    report: '内容检查通过：10 个文件，没有发现问题。',
    files: 10,
  });
});

test('files that the site would leave out are reported', () => {
  const page = '---\ntitle: 甲\ndescription: 乙。\nupdated: 2026-03-02\n---\n';
  const { issues } = checkContent(
    folderOf({
      'pages/a.mdx': page,
      'pages/b.md': page,
      'pages/C.mdx': page,
      'page/d.mdx': page,
      'e.mdx': page,
      'pages/.f.mdx': page,
      'pages/g.png': '',
    }),
  );
  expect(issues.map(({ path, rule, message }) => `${path} ${rule} ${message}`)).toEqual([
    'content/e.mdx file-name 这个文件不在内容文件夹里，不会出现在网站上。请按内容放进 cases、methods 等文件夹',
    'content/page/d.mdx file-name 「page」不是内容文件夹，这个文件不会出现在网站上。最接近的是「pages」',
    'content/pages/C.mdx file-name 文件名只能用小写字母、数字和连字符，如：wu-cha.mdx',
    'content/pages/a.mdx duplicate-title 页面「甲」与 content/pages/C.mdx 重名，请改一个名称',
    'content/pages/b.md file-name 这个文件不会出现在网站上，请把扩展名改为 .mdx',
  ]);
});

test('pictures are read from the folder of their document and the folders in it', () => {
  const page =
    '---\ntitle: 甲\ndescription: 乙。\nupdated: 2026-03-02\n---\n\n![一](./a.gif)\n\n![二](./more/b.gif)\n\n![三](./c.png)\n';
  const gif = 'GIF89a\u0008\u0000\u0006\u0000';
  const { issues } = checkContent(
    folderOf({ 'pages/a.mdx': page, 'pages/a.gif': gif, 'pages/more/b.gif': gif, 'pages/c.png': '' }),
  );
  expect(issues).toMatchObject([{ path: 'content/pages/a.mdx', line: 11, column: 1, rule: 'image-file' }]);
});

test('a file in another encoding is one error, and names that lead to it none', () => {
  const page = '---\ntitle: 甲\ndescription: 乙。\nupdated: 2026-03-02\n---\n\n[丙](/b/)，[丁](/c/#戊)\n';
  const gbk = Buffer.from('---\ntitle: \u00d6\u00d0\n---\n', 'latin1');
  const { issues } = checkContent(
    folderOf({ 'pages/a.mdx': page, 'pages/b.mdx': gbk, 'pages/c.mdx': Buffer.from(`\uFEFF${page}`, 'utf16le') }),
  );
  expect(issues.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`)).toEqual([
    'content/pages/b.mdx:1:1 文件不是 UTF-8 编码，请在编辑器里“另存为”UTF-8 后再试',
    'content/pages/c.mdx:1:1 文件是 UTF-16 编码，不是 UTF-8。请在编辑器里“另存为”UTF-8 后再试',
  ]);
});

test('the command exits with 0 when clean, 2 on wrong usage', async () => {
  const run = (...args: string[]) => runCommand(check, args, { cwd: projectRoot });
  expect(await run(fixtureFolder)).toEqual({ code: 0, out: '内容检查通过：10 个文件，没有发现问题。\n', error: '' });
  expect(await run('no-such-folder')).toMatchObject({
    code: 2,
    error: expect.stringContaining('找不到文件夹「no-such-folder」。\n用法：npm run check'),
  });
  expect(await run('--mend')).toMatchObject({ code: 2, error: expect.stringContaining('看不懂这些参数：--mend') });
  expect(await run('--format', 'xml')).toMatchObject({
    code: 2,
    error: expect.stringContaining('--format「xml」要写 pretty、json、github 中的一个'),
  });
});

test.each(['--help', '-h'])('%s prints the usage', async (flag) => {
  expect(await runCommand(check, [flag])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^用法：npm run check/),
  });
});

test('the script exits with 1 on findings, and prints them', () => {
  const folder = folderOf({ 'pages/a.mdx': '---\ntitle: 甲\n---\n{\n' });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, 'scripts/check.ts'), folder], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('pages/a.mdx:2:1  错误  frontmatter-schema  缺少必填字段「');
  expect(stdout).toContain('pages/a.mdx:4:1  错误  mdx-syntax  ');
});
