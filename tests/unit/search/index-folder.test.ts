import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../src/build/site-settings.ts';
import { index } from '../../../scripts/index.ts';
import { decodePageFile, readRecord } from '../../../src/search/format/page-file.ts';
import { indexFolder, NoPages } from '../../../src/search/index/index-folder.ts';
import { openIndex } from '../../../src/search/match/open-index.ts';
import { fileReader } from '../../../src/search/match/read-file.ts';
import { searchIndex } from '../../../src/search/match/search-index.ts';
import { runCommand, type CommandRun } from '../../command-run.ts';

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><body><nav>导航</nav><main><h1>${title}</h1>${body}</main></body></html>`;

let dir: string;
let server: Server;
let base: string;

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(dir, file)), { recursive: true });
  await writeFile(join(dir, file), content);
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'index-folder-'));
  server = createServer((request, response) => {
    // A test may keep this process busy for longer than the server would keep an unused connection, and the next
    // request would come to a connection that is just being closed.
    response.setHeader('Connection', 'close');
    readFile(join(dir, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))).then(
      (content) => response.end(content),
      () => response.writeHead(404).end('not found'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  base = `http://localhost:${(server.address() as AddressInfo).port}/pagefind/`;
});

beforeEach(async () => {
  await rm(dir, { recursive: true });
  await write('index.html', page('首页', '<p>欢迎</p>'));
  await write('方法/五查.html', page('五查', '<p>照镜子</p>'));
  await write('404.html', page('迷路', ''));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(dir, { recursive: true });
});

const found = async (query: string): Promise<string[]> =>
  (await searchIndex(await openIndex(fileReader(base)), '/', query)).results.map(({ url }) => url);

describe('an index of a folder', () => {
  test('has no more files than it may, and gives the same answers', async () => {
    for (let number = 0; number < 60; number += 1)
      await write(
        `p/${number}.html`,
        page(`第${number}页`, number % 2 ? '<p>相同</p>' : `<p>征求意见第${number}条</p>`),
      );
    const answers = async (): Promise<string[][]> => Promise.all(['征求意见', '照镜子', '第36条', '相同'].map(found));
    await indexFolder({ site: dir });
    const usual = await answers();
    const { files } = await indexFolder({ site: dir, maxFiles: 20 });
    expect(files).toBeLessThanOrEqual(20);
    expect(await answers()).toEqual(usual);
  });

  test('holds every page but the one for addresses that do not exist', async () => {
    expect(await indexFolder({ site: dir })).toMatchObject({ pages: 2, unread: [] });
    expect(await found('照镜子')).toEqual(['/%E6%96%B9%E6%B3%95/%E4%BA%94%E6%9F%A5.html']);
    expect(await found('欢迎')).toEqual(['/']);
    expect(await found('迷路')).toEqual([]);
    expect(await found('导航')).toEqual([]);
  });

  test('reads pages in the encoding that they declare', async () => {
    // 五查 in GBK
    await write(
      'gbk.html',
      Buffer.concat([
        Buffer.from('<meta charset="gbk"><main><h1>'),
        Buffer.from([0xce, 0xe5, 0xb2, 0xe9]),
        Buffer.from('</h1></main>'),
      ]),
    );
    await indexFolder({ site: dir });
    expect((await found('五查')).sort()).toEqual(['/%E6%96%B9%E6%B3%95/%E4%BA%94%E6%9F%A5.html', '/gbk.html']);
  });

  test('leaves out a page that cannot be read, and names it', async () => {
    await write('坏.html', Buffer.from([0x3c, 0x70, 0x3e, 0xff, 0xfe, 0xff]));
    const { pages, unread } = await indexFolder({ site: dir });
    expect([pages, unread]).toEqual([2, [{ file: '坏.html', reason: '内容不是 utf-8 编码，请另存为 UTF-8' }]]);
  });

  test('takes the place of an older one', async () => {
    await write('pagefind/words/old.bin', 'old');
    await indexFolder({ site: dir });
    expect(await readdir(join(dir, 'pagefind/words'))).not.toContain('old.bin');
  });

  test('is the same for the same pages, so that unchanged files keep their names', async () => {
    // As large as a case, which has a file to itself.
    const long = Array.from({ length: 4000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * at * 31) % 5003)));
    await write('方法/五查.html', page('五查', `<p>${long.join('')}</p>`));
    const names = async (): Promise<string[]> => (await readdir(join(dir, 'pagefind'), { recursive: true })).sort();
    await indexFolder({ site: dir });
    const before = await names();
    await indexFolder({ site: dir });
    expect(await names()).toEqual(before);
    await write('index.html', page('首页', '<p>欢迎，</p>'));
    await indexFolder({ site: dir });
    const pages = (list: readonly string[]): string[] => list.filter((name) => /pages.\w/.test(name));
    expect(pages(await names()).filter((name) => before.includes(name))).toHaveLength(1);
  });

  test('keeps text as it was written', async () => {
    await write('a.html', page('题', '<p>坚持“三<b>找</b>差”，ＡＰＰ</p>'));
    await indexFolder({ site: dir });
    const folder = join(dir, 'pagefind/pages');
    const records = await Promise.all(
      (await readdir(folder)).map(async (file) => decodePageFile(await readFile(join(folder, file)))),
    );
    const blocks = records.flat().flatMap((record) => readRecord(gunzipSync(record)).sections[0]?.blocks);
    expect(blocks).toContain('坚持“三找差”，ＡＰＰ');
  });

  test('has code for the browser of at most 15 KB gzipped', async () => {
    await indexFolder({ site: dir });
    const { gzipSync } = await import('node:zlib');
    expect(gzipSync(await readFile(join(dir, 'pagefind/search.js')), { level: 9 }).length).toBeLessThan(15 * 1024);
  });

  test('of a folder without a page is an error', async () => {
    await rm(dir, { recursive: true });
    await mkdir(dir);
    await expect(indexFolder({ site: dir })).rejects.toThrow(NoPages);
  });
});

describe('files of the index', () => {
  test('that are missing make it unavailable', async () => {
    await expect(openIndex(fileReader(base))).rejects.toMatchObject({ name: 'SearchFailure', reason: 'unavailable' });
  });

  test('that are cut off make it damaged', async () => {
    await indexFolder({ site: dir });
    const folder = join(dir, 'pagefind/words');
    for (const file of await readdir(folder))
      await writeFile(join(folder, file), (await readFile(join(folder, file))).subarray(0, 30));
    await expect(found('照镜子')).rejects.toMatchObject({ name: 'SearchFailure', reason: 'damaged' });
  });

  test('of another format are refused', async () => {
    await write('pagefind/entry.json', '{"format":99,"manifest":"x.bin"}');
    await expect(openIndex(fileReader(base))).rejects.toMatchObject({ reason: 'damaged' });
  });

  test('that a server has unpacked already are read all the same', async () => {
    await indexFolder({ site: dir });
    const files = await readdir(join(dir, 'pagefind'), { recursive: true });
    for (const file of files.filter((name) => name.endsWith('.bin') && !name.startsWith('pages'))) {
      const path = join(dir, 'pagefind', file);
      await writeFile(path, gunzipSync(await readFile(path)));
    }
    expect(await found('欢迎')).toEqual(['/']);
  });
});

describe('the command', () => {
  const run = (...args: string[]): Promise<CommandRun> => runCommand(index, args);

  test('says what it has done, run as a script', async () => {
    // Rejects where the exit code is not 0.
    const script = join(projectRoot, 'scripts/index.ts');
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, '--site', dir]);
    expect(stdout).toMatch(/^收录 2 页、\d+ 个索引词，写出 \d+ 个文件（\d+ KB），用时 \d+\.\d 秒。\n$/);
    expect(stderr).toBe('');
  });

  test('writes the base path that it is given into addresses', async () => {
    await run('--site', dir, '--base', '/anli/');
    const manifest = (await openIndex(fileReader(base))).manifest;
    expect(manifest.base).toBe('/anli/');
  });

  test('names a page that it skips and ends with 1', async () => {
    await write('坏.html', Buffer.from([0x3c, 0xff]));
    expect(await run('--site', dir)).toMatchObject({
      code: 1,
      error: '没有读成，已跳过：坏.html：内容不是 utf-8 编码，请另存为 UTF-8\n',
    });
  });

  test('ends with 1 where there is no page, and with 2 on wrong usage', async () => {
    expect(await run('--site', join(dir, '没有'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('找不到文件夹'),
    });
    expect(await run()).toMatchObject({ code: 2, error: expect.stringContaining('用法：npm run index') });
    expect(await run('--site', dir, '--base', 'anli')).toMatchObject({
      code: 2,
      error: expect.stringContaining('--base 应以斜杠开头和结尾'),
    });
    expect(await run('--site', dir, '--max-files', '9')).toMatchObject({
      code: 2,
      error: '--max-files「9」要写 16 以上的整数。\n',
    });
    await rm(dir, { recursive: true });
    await mkdir(dir);
    expect(await run('--site', dir)).toMatchObject({ code: 1, error: expect.stringContaining('没有可以收录的页面') });
  });
});
