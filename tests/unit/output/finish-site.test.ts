import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../src/build/site-settings.ts';
import { listFiles } from '../../../src/files/list-files.ts';
import { finishingSteps, runSteps, type FinishOptions } from '../../../src/output/finish-site.ts';
import { releaseOf, sha256 } from '../../../src/output/release/release.ts';
import type { Step } from '../../../src/output/site-file.ts';

const page = (title: string): string =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1>${`<p>${title}查找问题。</p>`.repeat(60)}</main></body></html>`;

const rendered: Record<string, string> = {
  'index.html': page('首页'),
  '404.html': '<title>没有</title>',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M0 0h40v40H0z"/></svg>',
  '_astro/a.12345678.css': 'p{margin:0}'.repeat(200),
  '_client/client.js': '1;',
  ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p/${index}/index.html`, page(`第${index}页`)])),
};

// Below the project, where the packages are whose licences a release lists.
mkdirSync(join(projectRoot, '.cache'), { recursive: true });
const root = mkdtempSync(join(projectRoot, '.cache', 'finish-site-'));
cpSync(join(projectRoot, 'LICENSE'), join(root, 'LICENSE'));
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

/** Writes a rendered site into a new folder. */
function render(name: string): string {
  const folder = join(root, name);
  for (const [path, text] of Object.entries(rendered)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const lines: string[] = [];
const options: FinishOptions = {
  root,
  cache: join(root, '.cache'),
  last: join(root, 'none'),
  code: 'code',
  origin: 'https://example.org',
  base: '/library/',
  description: { title: '库', description: '说明', language: 'zh-CN' },
  product: { name: 'duibiao', version: '1.2.3', contentLicence: '许可' },
  budget: { indexFiles: 100, offline: 10_000_000 },
  newest: ['/p/3/'],
  worksOffline: true,
  showsDrafts: false,
  report: (line) => lines.push(line),
};

describe('a finished site', () => {
  const folder = render('one');
  const reads: string[] = [];
  let readAhead = 0;
  beforeAll(async () => {
    let gone = 0;
    const counting: Step = async function* (files) {
      for await (const file of files) {
        if (file.isOnDisk) gone += 1;
        readAhead = Math.max(readAhead, reads.length - gone);
        yield file;
      }
    };
    await runSteps(folder, [...Object.values(finishingSteps(options)), counting], (file) => {
      reads.push(relative(folder, file).replaceAll('\\', '/'));
      return readFileSync(file);
    });
  });
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

  test('has been read once, file by file, and nothing that was written has been read at all', () => {
    expect(reads).toEqual(Object.keys(rendered).sort());
  });

  test('is never in memory whole: no more files than two steps work on at a time', () => {
    expect(readAhead).toBeGreaterThan(1);
    expect(readAhead).toBeLessThanOrEqual(16);
  });

  test('has search, Markdown, offline reading, configuration of hosts and the description of its release', () => {
    const files = listFiles(folder);
    const added = ['pagefind/entry.json', 'p/7/index.md', 'sw.js', 'manifest.webmanifest', 'icons/icon-192.png'];
    const last = ['_headers', 'nginx.conf', 'Caddyfile', 'web.config', 'licences.txt', 'sbom.cdx.json', 'release.json'];
    expect([...added, ...last].filter((path) => !files.includes(path))).toEqual([]);
    expect(read('p/7/index.md')).toContain('url: "https://example.org/library/p/7/"');
    expect(lines).toEqual([
      expect.stringMatching(/^搜索索引：收录 31 页/u),
      expect.stringMatching(/^离线阅读：第一次访问后预存 \d+ 个文件/u),
    ]);
  });

  test('has a release with the sum of every other file', () => {
    const sums = listFiles(folder)
      .filter((path) => path !== 'release.json')
      .map((path) => [path, sha256(readFileSync(join(folder, path)))] as const);
    expect(JSON.parse(read('release.json'))).toEqual(
      releaseOf({ version: '1.2.3', derivedBy: expect.stringMatching(/^[0-9a-f]{16}$/u) as string }, new Map(sums)),
    );
  });

  test('has packed variants of its texts, those that steps added too, and no others', () => {
    const variants = listFiles(folder).filter((path) => /\.(?:br|gz)$/u.test(path));
    for (const path of ['p/7/index.html', '_astro/a.12345678.css', 'sw.js', 'pagefind/search.js'])
      expect(variants).toEqual(expect.arrayContaining([`${path}.br`, `${path}.gz`]));
    for (const path of variants) {
      const unpack = path.endsWith('.br') ? brotliDecompressSync : gunzipSync;
      expect(unpack(readFileSync(join(folder, path))).equals(readFileSync(join(folder, path.slice(0, -3)))), path).toBe(
        true,
      );
    }
    expect(variants.filter((path) => /\.(?:bin|png|conf|config)\.|release\.json|licences/u.test(path))).toEqual([]);
  });

  test.each([
    ['from scratch', 'none'],
    ['from the derived files of the first time', 'one'],
  ])('is the same when it is made again %s', async (_, last) => {
    const again = render(`after-${last}`);
    await runSteps(again, Object.values(finishingSteps({ ...options, last: join(root, last) })));
    const contents = (site: string): string[] =>
      listFiles(site).map((path) => `${path} ${sha256(readFileSync(join(site, path)))}`);
    expect(contents(again)).toEqual(contents(folder));
  });
});

test('a site that does not work offline has only the worker that takes itself away', async () => {
  const folder = render('no-pwa');
  await runSteps(folder, Object.values(finishingSteps({ ...options, worksOffline: false })));
  const files = listFiles(folder);
  expect([files.includes('sw.js'), files.filter((path) => /^icons|webmanifest/u.test(path))]).toEqual([true, []]);
  expect(readFileSync(join(folder, 'sw.js'), 'utf8')).toContain('unregister');
});

test('pages that cannot be read stop the build, all named', async () => {
  const folder = render('broken');
  for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.html`), Buffer.from([0x3c, 0xff]));
  await expect(runSteps(folder, Object.values(finishingSteps(options)))).rejects.toThrow(
    '搜索索引：a.html 没有读成：内容不是 utf-8 编码，请另存为 UTF-8；b.html 没有读成',
  );
});
