import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { projectRoot, readSettings } from '../../src/build/site-settings.ts';
import type { SearchModule } from '../../src/search/answer.ts';
import { searchIndex } from '../../src/search/match/search-index.ts';
import { headerLinks } from '../../src/views/header-links.ts';
import { openBuiltIndex } from '../built-index.ts';
import { readSite } from '../site/built-site.ts';
import { brokenReferences, referencesOf, resolveReference } from '../site/links.ts';
import { phraseQueries } from '../search-queries.ts';
import { canRunBundled, withBundled } from './bundled.ts';
import { startChromium91, type OldBrowser } from './chromium91.ts';
import { browser } from './harness.ts';

const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
const name = `duibiao-${version}-offline`;

/** Bundles as a publisher does. */
function bundle(out: string, environment: NodeJS.ProcessEnv = {}): void {
  execFileSync(process.execPath, [join(projectRoot, 'scripts/bundle.ts'), '--out', out], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
}

// A stick as readers have it: the folder lies in another with spaces and Chinese characters.
let stick = '';
let folder = '';
let root = '';
beforeAll(() => {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  stick = mkdtempSync(join(projectRoot, '.cache', 'disc-'));
  bundle(stick);
  folder = join(stick, '学习 资料（U盘）', name);
  cpSync(join(stick, name), folder, { recursive: true });
  root = pathToFileURL(`${folder}/`).href;
});
afterAll(() => rmSync(stick, { recursive: true, force: true, maxRetries: 5 }));

describe('npm run bundle', () => {
  test('writes a folder and a zip of the same files', () => {
    const unpacked = unzipSync(readFileSync(join(stick, `${name}.zip`)));
    expect(Object.keys(unpacked).sort()).toEqual(
      listFiles(join(stick, name))
        .map((file) => `${name}/${file}`)
        .sort(),
    );
    for (const [path, content] of Object.entries(unpacked))
      expect(readFileSync(join(stick, path)).equals(content), path).toBe(true);
  });

  test('keeps the zip within 1.2 times and the folder within 1.6 times the size of the site without its packed variants', () => {
    const sizeOf = (of: string, without = /^$/): number =>
      listFiles(of)
        .filter((file) => !without.test(file))
        .reduce((sum, file) => sum + statSync(join(of, file)).size, 0);
    const site = sizeOf(join(projectRoot, 'dist'), /\.(?:br|gz)$/);
    expect(statSync(join(stick, `${name}.zip`)).size / site).toBeLessThanOrEqual(1.2);
    expect(sizeOf(folder) / site).toBeLessThanOrEqual(1.6);
  });

  test('gives the same zip again, byte for byte, in another time zone and language', () => {
    const again = join(stick, 'again');
    mkdirSync(again);
    bundle(again, { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
    const sum = (of: string): string =>
      createHash('sha256')
        .update(readFileSync(join(of, `${name}.zip`)))
        .digest('hex');
    expect(sum(again)).toBe(sum(stick));
  });

  test('lists the sum of every file but the list', () => {
    const listed = readFileSync(join(folder, 'SHA256SUMS.txt'), 'utf8').trimEnd().split('\n');
    const sums = listFiles(folder)
      .filter((file) => file !== 'SHA256SUMS.txt')
      .map(
        (file) =>
          `${createHash('sha256')
            .update(readFileSync(join(folder, file)))
            .digest('hex')}  ${file}`,
      );
    expect(listed.sort()).toEqual(sums.sort());
  });

  test.each([
    [['--out', 'no-such-folder'], '不是文件夹'],
    [['--zip'], '看不懂这些参数'],
  ])('%j is told with exit code 2', (options, words) => {
    const { status, stderr } = spawnSync(process.execPath, [join(projectRoot, 'scripts/bundle.ts'), ...options], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(words) });
  });
});

test('every address on the disc leads to a file and an anchor that exist, none to a folder', () => {
  const disc = readSite(folder, '/');
  expect(disc.pages.length).toBeGreaterThan(40);
  expect(brokenReferences(disc)).toEqual([]);
  const toFolders = disc.pages
    .flatMap(referencesOf)
    .filter(({ url }) => !url.startsWith('#'))
    .filter((reference) => resolveReference(disc, reference)?.address.endsWith('/'));
  expect(toFolders.map(({ page, url }) => `${page.file} ${url}`)).toEqual([]);
});

test('no page names the address of the preview', () => {
  const named = readSite(folder, '/').pages.filter(({ html }) => html.includes('localhost'));
  expect(named.map(({ file }) => file)).toEqual([]);
});

/** What the walk below needs of a page; both drivers have it. */
interface ReaderPage {
  goto(address: string): Promise<unknown>;
  url(): string;
  goBack(): Promise<unknown>;
  keyboard: { press(key: 'Enter' | 'ArrowDown' | '/'): Promise<void>; type(text: string): Promise<void> };
  waitForSelector(selector: string): Promise<unknown>;
  /** Runs code in the page. */
  evaluate<T>(code: string): Promise<T>;
}

/** Waits until code in the page gives what is expected. */
const shows = (page: ReaderPage, code: string) => expect.poll(() => page.evaluate(code).catch(() => undefined));

/** A reader opens the disc, searches in the dialog and on the page, filters, opens a hit and goes back. */
async function walk(page: ReaderPage): Promise<void> {
  await page.goto(root + encodeURIComponent('打开案例库.html'));
  await shows(page, 'location.pathname.endsWith("/index.html") && document.readyState === "complete"').toBe(true);
  await page.keyboard.press('/');
  await page.keyboard.type('sandingbiao');
  await shows(page, 'document.querySelector("[role=option]")?.textContent').toContain('三定标三找差三必见');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shows(page, 'location.pathname').toContain('/methods/san-ding-biao-san-zhao-cha-san-bi-jian/index.html');

  await page.goto(`${root}index.html`);
  await page.evaluate('document.querySelector("#home-search").focus()');
  await page.keyboard.type('照镜子');
  await page.keyboard.press('Enter');
  await shows(page, 'document.querySelectorAll(".search-results > li").length').toBeGreaterThan(1);
  await shows(
    page,
    "document.querySelectorAll(\".search-results > li > ul a[href*='index.html?highlight='][href*='#']\").length",
  ).toBeGreaterThan(0);
  await page.evaluate('document.querySelector("[data-search-filters] input[value=方法]").click()');
  await shows(
    page,
    '[...new Set([...document.querySelectorAll(".search-results .search-type")].map((type) => type.textContent))].join()',
  ).toBe('方法');
  const address = page.url();
  await page.evaluate('document.querySelector(".search-results a").click()');
  await shows(page, 'location.pathname').toContain('/methods/wu-cha/index.html');
  await shows(page, 'document.querySelectorAll("mark.search-hit").length').toBeGreaterThan(0);
  await page.goBack();
  await shows(page, 'document.querySelector(".search-results .search-type")?.textContent').toBe('方法');
  expect(page.url()).toBe(address);
}

/** The disc's search module gives what the site's search gives, but for addresses, which are those of files. */
async function answersAlike(page: ReaderPage): Promise<void> {
  await page.goto(`${root}search/index.html?q=%E4%BA%94%E6%9F%A5`);
  await page.waitForSelector('.search-results');
  const reader = await openBuiltIndex();
  const here = new URL(root).pathname;
  for (const query of [
    ...phraseQueries.slice(0, 20).map(({ query: each }) => each),
    '教材 断层',
    'sdbszc',
    '徵求意見',
    '五挣当',
    '怎么征求意见？',
    '宇宙飞船',
  ]) {
    const answer = await page.evaluate<Awaited<ReturnType<SearchModule['search']>>>(
      `globalThis.duibiaoSearch.search(${JSON.stringify(query)})`,
    );
    const expected = JSON.stringify(await searchIndex(reader, readSettings(process.env).base, query));
    const site = JSON.stringify(answer)
      .replaceAll(`"url":"${here}`, `"url":"${readSettings(process.env).base}`)
      .replace(/("url":"[^"#]*\/)index\.html/gu, '$1');
    expect(JSON.parse(site), query).toEqual(JSON.parse(expected));
  }
}

describe('in a current browser without a network', () => {
  /** A page that may load files alone, and what went wrong on it. */
  async function offlinePage() {
    const context = await browser.newContext({ offline: true, locale: 'zh-CN' });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
    page.on(
      'requestfailed',
      (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && troubles.push(`failed: ${request.url()}`),
    );
    page.on('request', (request) => request.url().startsWith(root) || troubles.push(`foreign: ${request.url()}`));
    return { page, troubles, close: () => context.close() };
  }

  test('every page opens with its styles and without an error', async () => {
    const { page, troubles, close } = await offlinePage();
    for (const { file } of readSite(folder, '/').pages.filter(({ redirect }) => !redirect)) {
      await page.goto(root + file);
      expect(
        await page.evaluate(() => getComputedStyle(document.querySelector('.site-header') ?? document.body).display),
        file,
      ).not.toBe('inline');
    }
    expect(troubles).toEqual([]);
    await close();
  });

  test('a reader searches, filters, opens a hit and goes back', async () => {
    const { page, troubles, close } = await offlinePage();
    await walk(page as ReaderPage);
    expect(troubles).toEqual([]);
    await close();
  });

  test('search answers as on the site', async () => {
    const { page, close } = await offlinePage();
    await answersAlike(page as ReaderPage);
    await close();
  });

  test('a search loads only the parts of the index that it needs', async () => {
    const { page, close } = await offlinePage();
    const words: string[] = [];
    page.on('request', (request) => request.url().includes('/pagefind/words/') && words.push(request.url()));
    await page.goto(`${root}search/index.html?q=%E4%BA%94%E6%9F%A5`);
    await page.waitForSelector('.search-results');
    expect(words.length).toBeGreaterThan(0);
    expect(words.length).toBeLessThan(listFiles(join(folder, 'pagefind/words')).length / 2);
    await close();
  });

  test('a part of the index that is missing is told, and the lists are offered', async () => {
    const damaged = join(stick, 'damaged');
    cpSync(folder, damaged, { recursive: true });
    rmSync(join(damaged, 'pagefind/words'), { recursive: true });
    const { page, close } = await offlinePage();
    await page.goto(`${pathToFileURL(`${damaged}/`).href}search/index.html?q=%E4%BA%94%E6%9F%A5`);
    await page.locator('[data-search-results] button').waitFor();
    expect(await page.locator('search-page [data-search-status]').textContent()).toContain('没有拷全');
    const links = await page
      .locator('.search-lists a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.map((link) => existsSync(fileURLToPath(link)))).toEqual(headerLinks.map(() => true));
    expect(links[0]).toBe(`${pathToFileURL(`${damaged}/`).href}cases/index.html`);
    await close();
  });
});

describe.skipIf(!canRunBundled)(withBundled('in Chromium 91'), () => {
  let old: OldBrowser;
  beforeAll(async () => {
    old = await startChromium91();
  });
  afterAll(() => old.stop());

  test('a reader searches, filters, opens a hit and goes back; search answers as on the site', async () => {
    const page = await old.browser.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    await page.setOfflineMode(true);
    await walk(page as unknown as ReaderPage);
    await answersAlike(page as unknown as ReaderPage);
    expect(troubles).toEqual([]);
  });
});
