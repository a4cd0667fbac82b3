import type { HookParameters } from 'astro';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { ContentError, contentCheck } from '../../../src/integrations/content-check.ts';

const root = mkdtempSync(join(tmpdir(), 'site-'));
mkdirSync(join(root, 'content', 'pages'), { recursive: true });
writeFileSync(
  join(root, 'content', 'pages', 'a.mdx'),
  '---\ntitle: 甲\ndescription: 乙。\nupdated: 2026-03-02\n---\n\n前<3，后{4\n',
);
mkdirSync(join(root, 'clean', 'pages'), { recursive: true });
writeFileSync(join(root, 'clean', 'pages', 'a.mdx'), '---\ntitle: 甲\ndescription: 乙。\nupdated: 2026-03-02\n---\n');

afterAll(() => rmSync(root, { recursive: true }));

/** Runs the check as Astro would, and gives what it logged. */
function run(command: 'build' | 'dev' | 'sync', directory?: string): string[] {
  const logged: string[] = [];
  const log =
    (level: string) =>
    (message: string): void => {
      logged.push(`${level}: ${message}`);
    };
  const parameters = {
    command,
    config: { root: pathToFileURL(`${root}/`) },
    injectScript: () => undefined,
    logger: { info: log('info'), error: log('error') },
  };
  const hook = contentCheck(directory === undefined ? {} : { directory }).hooks['astro:config:setup'];
  void hook?.(parameters as unknown as HookParameters<'astro:config:setup'>);
  return logged;
}

const report = `content/pages/a.mdx:7:2  错误  mdx-syntax  正文中的「<」会被当成组件的开头。请改用全角「＜」或写“小于”，或用反引号括成代码：\`<\`
content/pages/a.mdx:7:6  错误  mdx-syntax  正文中的「{」会被当成程序。请改用全角「｛」，或用反引号括成代码：\`{\`；引用数据请写 <Metric id="…" />

内容检查没有通过：1 个文件中有 2 个错误（共检查 1 个文件）。`;

describe('inside Astro', () => {
  test('a build stops with the whole report', () => {
    expect(() => run('build')).toThrow(new ContentError(`\n${report}`));
  });

  test('development goes on and prints the report', () => {
    expect(run('dev')).toEqual([`error: 2 处要改：\n${report}`]);
  });

  test('clean content passes with one line', () => {
    expect(run('build', 'clean')).toEqual(['info: 内容检查通过：1 个文件，没有发现问题。']);
  });

  test('commands that show no page check nothing', () => {
    expect(run('sync')).toEqual([]);
  });
});
