import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../../src/search/text/analyzer.ts';
import { engineLanguage } from '../../../src/search/match/engine.ts';
import { indexSite } from '../../../src/integrations/search-index.ts';
import { openIndex, startEngine, type Engine, type SearchIndex } from '../../../src/search/match/pagefind.ts';

const page = (title: string, type: string, body: string, extra = ''): string => `<!doctype html><html lang="zh-CN"><body>
<main data-pagefind-body><div hidden><span data-pagefind-filter="类型">${type}</span>${extra}</div><h1>${title}</h1>${body}</main></body></html>`;

const site: Record<string, string> = {
  'index.html': '<!doctype html><html><body><main><h1>首页三找差</h1></main></body></html>',
  'methods/san-ding-biao/index.html': page(
    '三定标三找差三必见',
    '方法',
    '<p>甲系的做法，先立标杆。</p><h2 id="bu-zhou">步骤</h2><p>逐项对照，找出短板。</p>',
    '<span data-pagefind-meta="alias">三定标三找差</span><span data-pagefind-filter="环节">对标找差</span>',
  ),
  'cases/jia/index.html': page(
    '甲系党支部',
    '案例',
    `<p>${'三定标三找差三必见，反复说。'.repeat(20)}</p><h2 id="tan-xin">谈心</h2><p>坚持“三<strong>找</strong>差”问题导向；2月27日用智慧党建APP学习，C919。</p>`,
    '<span data-pagefind-filter="环节">对标找差</span><span data-pagefind-filter="环节">谈心谈话</span>',
  ),
  'glossary/index.html': page('术语', '术语', '<h2 id="tan-xin">谈心</h2><p>两人交谈，列席的人不说。</p><h2 id="lie-xi">列席</h2><p>到会而不表决。</p>'),
  'pages/jin-dian/index.html': page('进步', '页面', '<p>改革创新、奋发有为。</p><p>差别不大。</p>'),
};

let dir: string;
let server: Server;
let index: SearchIndex;
const log: string[] = [];

/** Pagefind's own client, given the site's language as a browser would. */
async function load(base: string): Promise<Engine> {
  const module = await import(pathToFileURL(join(dir, 'pagefind/pagefind.js')).href);
  return startEngine(module, `${base}pagefind/`, { lang: 'zh-CN' });
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'search-'));
  for (const [file, html] of Object.entries(site)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), html);
  }
  await indexSite({ dir, logger: { info: (message) => log.push(message) } });
  server = createServer((request, response) => {
    readFile(join(dir, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))).then(
      (content) => response.end(content),
      () => response.writeHead(404).end('not found'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  index = await openIndex(`http://localhost:${(server.address() as AddressInfo).port}/`, load);
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(dir, { recursive: true });
});

const found = async (query: string, selection = {}): Promise<string[]> =>
  (await index.search(query, { selection })).results.map(({ url }) => new URL(url).pathname);

describe('the index', () => {
  test('holds the pages that ask for it and says how many', () => {
    expect(log.join()).toContain('收录 4 页');
  });

  test('carries readable text instead of index words', async () => {
    const folder = join(dir, 'pagefind/fragment');
    const fragments = await Promise.all((await readdir(folder)).map(async (file) => gunzipSync(await readFile(join(folder, file))).toString()));
    expect(fragments.join()).toContain('坚持“三找差”问题导向；2月27日用智慧党建APP学习，C919。');
    expect(fragments.join()).not.toContain('三找 找差');
  });

  test('takes words as the analyzer cut them, under a language that the engine neither stems nor segments', async () => {
    const words = analyze('智慧党建APP平台互动交流run running studies').map(({ word }) => word);
    const { index: engine } = await createIndex({ forceLanguage: engineLanguage });
    const { file } = (await engine?.addHTMLFile({ url: '/', content: `<html><body><p>${words.join(' ')}</p></body></html>` })) ?? {};
    await close();
    expect(file?.uniqueWords).toBe(words.length);
  });

  test('has none of the interface that the engine brings', async () => {
    expect((await readdir(join(dir, 'pagefind'))).filter((file) => /ui|worker|highlight|css/.test(file))).toEqual([]);
  });

  test('of a folder without any page to search is an error', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'search-'));
    await expect(indexSite({ dir: empty, logger: { info: () => {} } })).rejects.toThrow('data-pagefind-body');
    await rm(empty, { recursive: true });
  });
});

describe('a search', () => {
  test('for a title finds its page before a page that says it more often', async () => {
    expect(await found('三定标三找差三必见')).toEqual(['/methods/san-ding-biao/', '/cases/jia/']);
  });

  test('for an alias finds the page of that name first', async () => {
    expect((await found('三定标三找差'))[0]).toBe('/methods/san-ding-biao/');
  });

  test('for a heading finds the page that has it first', async () => {
    expect((await found('列席'))[0]).toBe('/glossary/');
  });

  test('finds text across inline markup and quotation marks', async () => {
    const { results } = await index.search('三找差问题');
    expect(results.map(({ url }) => new URL(url).pathname)).toEqual(['/cases/jia/']);
    expect(results[0]?.sections[0]?.excerpt).toContainEqual({ text: '三找差”问题', hit: true });
  });

  test('finds dates, names with letters, and mixed runs', async () => {
    for (const query of ['2月27日', '智慧党建APP', 'ａｐｐ', 'c919', '党建app学习']) expect(await found(query)).toEqual(['/cases/jia/']);
  });

  test('finds single characters and the end of a run', async () => {
    expect(await found('杆')).toEqual(['/methods/san-ding-biao/']);
    expect(await found('别')).toEqual(['/pages/jin-dian/']);
  });

  test('may leave punctuation out', async () => {
    const { results, missing } = await index.search('改革创新奋发有为');
    expect(new URL(results[0]?.url ?? '').pathname).toBe('/pages/jin-dian/');
    expect(missing).toEqual([]);
  });

  test('names what stands nowhere and finds the rest', async () => {
    const { results, missing } = await index.search('列席 宇宙飞船');
    expect(missing).toEqual(['宇宙飞船']);
    expect(results).toHaveLength(1);
  });

  test('for a pair that stands nowhere does not fall back to the run that ends in its first character', async () => {
    expect(await index.search('杆子')).toMatchObject({ total: 0, missing: ['杆子'] });
  });

  test('for nothing finds nothing', async () => {
    for (const query of ['', '  ', '“”，', '\u200b']) expect(await index.search(query)).toMatchObject({ total: 0, results: [], missing: [] });
  });

  test('reports sections with their anchors', async () => {
    const { results } = await index.search('找出短板');
    expect(results[0]?.sections.map(({ url }) => new URL(url).hash)).toEqual(['#bu-zhou']);
  });

  test('keeps to its filters and counts each without its own selection', async () => {
    expect(await found('三定标', { 类型: '案例' })).toEqual(['/cases/jia/']);
    const { counts, total } = await index.search('三定标', { selection: { 类型: '案例' } });
    expect(total).toBe(1);
    expect(counts).toMatchObject({ 类型: { 案例: 1, 方法: 1 }, 环节: { 对标找差: 1, 谈心谈话: 1 } });
  });

  test('returns as many results as asked for, and the total', async () => {
    const { results, total } = await index.search('三定标', { limit: 1 });
    expect([results.length, total]).toEqual([1, 2]);
  });

  test('ends when it is aborted', async () => {
    const controller = new AbortController();
    const answer = index.search('三定标', { signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
});

test('an index that does not load is said to be unavailable', async () => {
  await expect(openIndex('http://localhost:9/', () => Promise.reject(new Error('offline')))).rejects.toMatchObject({ reason: 'unavailable' });
});

test('the engine reads another language than the page has, and the page keeps its own', () => {
  const root = { lang: 'zh-CN' };
  let seen = '';
  startEngine({ createInstance: () => ((seen = root.lang), {} as Engine) }, '/', root);
  expect([seen, root.lang]).toEqual(['und', 'zh-CN']);
});
