import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deploy } from '../../../scripts/deploy.ts';
import { targetForms } from '../../../src/deploy/open-target.ts';
import { runCommand, type CommandRun } from '../../command-run.ts';
import { writeBuiltSite } from '../deploy/built-site.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'deploy-command-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...args: string[]): Promise<CommandRun> => runCommand(deploy, args, { cwd });

/** Builds a site of one page into `dist/`; returns its release's id. */
function build(text: string): string {
  rmSync(join(cwd, 'dist'), { recursive: true, force: true });
  return writeBuiltSite(join(cwd, 'dist'), { 'index.html': text }).release.id;
}

test('a site is published, verified, set back and verified again', async () => {
  const one = build('one');
  expect(await run('--to', 'dir:site')).toMatchObject({
    code: 0,
    out: expect.stringContaining(`已发布版本 ${one}：传了 2 个文件`),
  });
  build('two');
  await run('--to', 'dir:site');
  expect(readFileSync(join(cwd, 'site/index.html'), 'utf8')).toBe('two');
  expect(await run('rollback', '--to', 'dir:site')).toEqual({ code: 0, out: `已退回到版本 ${one}。\n`, error: '' });
  expect(await run('verify', '--to', 'dir:site')).toEqual({
    code: 0,
    out: `版本 ${one} 的 1 个文件都同发布的一样。\n`,
    error: '',
  });
});

test('a dry run lists what would change and changes nothing', async () => {
  const id = build('one');
  const { code, out } = await run('--to', 'dir:site', '--dry-run');
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(
      new RegExp(`^  增 index\\.html\n  增 release\\.json\n会发布版本 ${id}：2 个文件.*没有改动目标。\n$`),
    ),
  ]);
  expect(existsSync(join(cwd, 'site'))).toBe(false);
});

test('verifying lists what is wrong and ends with exit code 1', async () => {
  const id = build('one');
  await run('--to', 'dir:site');
  writeFileSync(join(cwd, 'site/index.html'), 'changed');
  expect(await run('verify', '--to', 'dir:site')).toEqual({
    code: 1,
    out: '',
    error: `  index.html：内容同发布时不一样\n版本 ${id} 的 1 个文件里有 1 个不对。请重新发布，或用 rollback 退回。\n`,
  });
});

test('verifying a served site compares it with dist/ and says what headers are missing', async () => {
  build('one');
  const server = createServer((_, answer) => answer.writeHead(200, { 'Content-Type': 'text/html' }).end('one'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const { code, out } = await run('verify', '--url', `http://127.0.0.1:${port}`);
  server.close();
  expect(code).toBe(0);
  expect(out).toContain('主机还可以这样改（不改也能用；GitHub Pages 等主机不能设头）：\n  安全头 ');
  expect(out).toContain('的 1 个文件都同发布的一样。');
});

describe('wrong arguments are explained, with the usage, and end with exit code 2', () => {
  test.each([
    [['--to', 'dir:x', '--keep', '1'], '--keep「1」要写 2 到 50 的整数'],
    [['--to', 'dir:x', '--keep', '三'], '--keep「三」要写 2 到 50 的整数'],
    [['--to', 'dir:x', '--grace', '-1'], '看不懂这些参数'],
    [['--to', 'dir:x', '--grace', '10081'], '--grace「10081」要写 0 到 10080 的整数'],
    [['--url', 'https://example.org/'], '同 verify 一起用'],
    [['verify', '--url', 'example.org'], '写成 https://example.org/ 这样'],
    [['undo', '--to', 'dir:x'], '不认识「undo」'],
    [['rollback'], '请写 --to 目标'],
    [['verify'], '请写 --to 目标'],
    [[], '请写 --to 目标'],
    [['--unknown'], '看不懂这些参数：--unknown'],
  ])('%j', async (args, words) => {
    build('one');
    const { code, out, error } = await run(...args);
    expect([code, out, error.includes(words), error.includes(`目标       ${targetForms}`)]).toEqual([
      2,
      '',
      true,
      true,
    ]);
  });
});

test('a target that is none and a site that is not built are explained in one sentence', async () => {
  expect(await run('--to', 'ftp://host/')).toEqual({
    code: 2,
    out: '',
    error: `看不懂发布目标「ftp://host/」。可以写 ${targetForms}。\n`,
  });
  expect((await run('--to', 'dir:site')).error).toBe(
    `${join(cwd, 'dist')} 里没有生成好的网站。请先运行 npm run build。\n`,
  );
});
