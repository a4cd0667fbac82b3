import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importDocuments } from '../../../scripts/import.ts';
import { listFiles } from '../../../src/files/list-files.ts';
import { projectRoot } from '../../../src/build/site-settings.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { runCommand, type CommandRun } from '../../command-run.ts';
import { docx } from '../../docx.ts';
import { copyFixture } from '../../fixture-copy.ts';

let folder = '';
let content = '';
beforeEach(() => {
  folder = copyFixture();
  content = join(folder, 'content');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): Promise<CommandRun> => runCommand(importDocuments, args, { cwd: folder });

function put(name: string, bytes: Uint8Array | string): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const writeUp = docx([
  { text: '**抓整改见行动**', centred: true },
  '临河社区党支部有党员22名。',
  '**一、征求意见**',
  '发出问卷300份，收到意见231条。',
  '**二、列出整改清单**',
  '逐项销号。',
]);

test('a Word file becomes drafts, and the report says what was recognised', async () => {
  put('材料 一.docx', writeUp);
  const { code, out } = await run('材料 一.docx');
  expect(code).toBe(0);
  expect(out).toContain('抓整改见行动 → cases/lin-he-she-qu.mdx');
  expect(out).toContain('单位：临河社区党支部（社区）');
  expect(readFileSync(join(content, 'cases/lin-he-she-qu.mdx'), 'utf8')).toContain('draft: true');
  expect(existsSync(join(content, 'sources/lin-he-she-qu-yuan-gao.mdx'))).toBe(true);
});

test('the drafts pass the check beside the library', async () => {
  put('a.docx', writeUp);
  await run('a.docx');
  expect(checkContent(content).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a dry run prints the same report and writes nothing', async () => {
  const before = listFiles(content);
  const { code, out } = await run('--dry-run', put('a.docx', writeUp));
  expect(code).toBe(0);
  expect(out).toContain('（试读，没有写）');
  expect(listFiles(content)).toEqual(before);
});

test('a draft never overwrites: what is there stays, and exit code 1 says so', async () => {
  put('a.docx', writeUp);
  await run('a.docx');
  const draft = join(content, 'cases/lin-he-she-qu.mdx');
  writeFileSync(draft, '改过的');
  const { code, out } = await run('a.docx');
  expect(code).toBe(1);
  expect(out).toContain('编号 lin-he-she-qu 已被占用');
  expect(out).not.toContain('下一步');
  expect(readFileSync(draft, 'utf8')).toBe('改过的');
});

test('pictures of a case that was moved away keep its id taken, and the sentence names them', async () => {
  const picture = new Uint8Array(
    await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
  );
  put(
    'a.docx',
    docx(
      [{ text: '**抓整改见行动**', centred: true }, '临河社区党支部有党员22名。', { text: '图', picture: 'p.png' }],
      { 'p.png': picture },
    ),
  );
  expect((await run('a.docx')).code).toBe(0);
  rmSync(join(content, 'cases/lin-he-she-qu.mdx'));
  const before = listFiles(content);
  const { code, out, error } = await run('a.docx');
  expect({ code, error }).toEqual({ code: 1, error: '' });
  expect(out).toContain('cases/lin-he-she-qu.mdx 和同名的图片文件夹 cases/lin-he-she-qu/ 都改名或移走');
  expect(listFiles(content)).toEqual(before);
  rmSync(join(content, 'cases/lin-he-she-qu'), { recursive: true });
  expect((await run('a.docx')).code).toBe(0);
});

test.each([
  ['--out=', '--out 后面没有写文件夹'],
  ['--out=x.txt', '「x.txt」是文件，不是文件夹'],
  ['--out=x.txt/cases', '「x.txt」是文件，不是文件夹'],
])('%s is told in one sentence with exit code 2', async (flag, message) => {
  put('x.txt', '');
  const { code, error } = await run(flag, put('a.docx', writeUp));
  expect(code).toBe(2);
  expect(error.split('\n')[0]).toContain(message);
  expect(error).not.toContain('    at ');
  expect(readdirSync(folder).sort()).toEqual(['a.docx', 'content', 'editorial', 'x.txt']);
});

test('what the head says beside title and unit is told: a date as a date, the rest as left out', async () => {
  put(
    'a.docx',
    docx([
      { text: '**抓整改见行动**', centred: true },
      { text: '（2023年6月30日）', centred: true },
      { text: '文/宣传科', centred: true },
      '临河社区党支部有党员22名。',
    ]),
  );
  const { out } = await run('--dry-run', 'a.docx');
  expect(out).toContain('日期：1 处（2023年6月30日）');
  expect(out).toMatch(/没有写进草稿：\n {3}- 文\/宣传科/);
});

test('drafts go where --out says', async () => {
  mkdirSync(join(folder, '别处'));
  expect((await run('--out', '别处/cases', put('a.docx', writeUp))).code).toBe(0);
  expect(readdirSync(join(folder, '别处')).sort()).toEqual(['cases', 'sources']);
});

test('the script imports: drafts that are put aside know the steps of this library', () => {
  put('a.docx', writeUp);
  const script = join(projectRoot, 'scripts/import.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--out', '备用', 'a.docx', '没有.docx'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringMatching(/^没有\.docx：找不到这个文件.*。\n$/),
  });
  expect(stdout).toContain('抓整改见行动 → cases/lin-he-she-qu.mdx');
  expect(readFileSync(join(folder, '备用/cases/lin-he-she-qu.mdx'), 'utf8')).toContain('step: zheng-qiu-yi-jian');
});

test('files that cannot be read are told one by one with exit code 2, the others are imported, and nothing is harmed', async () => {
  const before = listFiles(content);
  put('空.docx', '');
  put('断.docx', writeUp.subarray(0, 900));
  truncateSync(put('大.docx', writeUp), 200 * 1024 * 1024);
  const { code, out, error } = await run('空.docx', '断.docx', '大.docx', '没有.docx', put('好.docx', writeUp));
  expect(code).toBe(2);
  expect(error.trim().split('\n')).toEqual([
    expect.stringMatching(/^空\.docx：文件是空的.*。$/),
    expect.stringMatching(/^断\.docx：文件不完整或已损坏.*。$/),
    expect.stringMatching(/^大\.docx：文件有 200 MB.*。$/),
    expect.stringMatching(/^没有\.docx：找不到这个文件.*。$/),
  ]);
  expect(out).toContain('lin-he-she-qu.mdx');
  expect(
    listFiles(content)
      .filter((file) => !before.includes(file))
      .sort(),
  ).toEqual(['cases/lin-he-she-qu.mdx', 'sources/lin-he-she-qu-yuan-gao.mdx']);
});

test.each([[[]], [['--unknown']]])('usage is told with exit code 2: %j', async (args) => {
  const { code, error } = await run(...args);
  expect(code).toBe(2);
  expect(error).toContain('用法：npm run import');
});
