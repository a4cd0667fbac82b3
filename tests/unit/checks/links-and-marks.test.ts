import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(folder, 'content/pages'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = '---\ntitle: 关于\ndescription: 说明\nupdated: 2026-01-01\n---\n\n';
const write = (name: string, content: string): void => writeFileSync(join(folder, 'content/pages', name), content);
const found = (): string[] =>
  checkContent(join(folder, 'content')).issues.map(
    ({ path, line, column, rule, message }) =>
      `${path.replace(/^.*content\//u, '')}:${line ?? 1}:${column ?? 1} ${rule} ${message}`,
  );

describe('what the build would see and the check would not', () => {
  test('a link to a document elsewhere is an error', () => {
    writeFileSync(join(folder, 'elsewhere.txt'), page);
    symlinkSync('../../elsewhere.txt', join(folder, 'content/pages/about.mdx'));
    expect(found()).toEqual(['pages/about.mdx:1:1 file-name 这是指向别处的链接（快捷方式），不是文件。请换成文件本身']);
  });

  test('so is a link to a folder', () => {
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('../../elsewhere', join(folder, 'content/pages/more'));
    expect(found()[0]).toContain('pages/more:1:1 file-name 这是指向别处的链接');
  });

  test('and a file that is neither a document nor a picture', () => {
    write('evil.js', 'code');
    expect(found()).toEqual([
      'pages/evil.js:1:1 file-name 内容文件夹里只放 .mdx 文件和图片（jpg、png、webp、avif、gif），请把这个文件移到别处',
    ]);
  });

  test('and a second byte order mark', () => {
    write('about.mdx', `\uFEFF\uFEFF${page}字。\n`);
    expect(found()[0]).toContain('pages/about.mdx:1:1 file-encoding 文件开头有两个以上看不见的字节序标记');
  });
});

test('what stands after an escape and an address that Markdown links is reported in its place', () => {
  write('about.mdx', `${page}请写信到 liu\\@example.com，*再*打 li@example.org，电话13812345678。\n`);
  expect(
    found()
      .filter((issue) => issue.includes('personal-data'))
      .map((issue) => issue.split('。')[0]),
  ).toEqual([
    'pages/about.mdx:7:6 personal-data 文中有电子邮箱「liu@example.com」',
    'pages/about.mdx:7:28 personal-data 文中有电子邮箱「li@example.org」',
    'pages/about.mdx:7:45 personal-data 文中有手机号码「13812345678」',
  ]);
});
