import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleDisc } from '../../src/build/bundle-disc.ts';
import { writeDisc } from '../../src/build/write-disc.ts';
import { listFiles } from '../../src/files/list-files.ts';
import { projectRoot } from '../../src/build/site-settings.ts';
import { discNotes } from '../../src/output/disc/disc-notes.ts';
import { headerLinks } from '../../src/views/header-links.ts';
import { readSite } from '../site/built-site.ts';
import { canRunBundled, withBundled } from './bundled.ts';
import { startChromium91, type OldBrowser } from './chromium91.ts';
import { answersAlike, chooseAndCompare, walk } from './disc-walk.ts';
import { newProfile, siteFolder } from './harness.ts';

// A stick as readers have it: the folder lies in another with spaces and Chinese characters.
let stick = '';
let folder = '';
let root = '';
beforeAll(async () => {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  stick = join(mkdtempSync(join(projectRoot, '.cache', 'disc-')), '学习 资料（U盘）');
  mkdirSync(stick);
  const about = { title: '编出来的库', version: '1', updated: '2026-03-05', licence: '' };
  const files = [...(await bundleDisc(siteFolder, '/')), ...discNotes(about)];
  await writeDisc(stick, 'library-offline', files, about.updated);
  folder = join(stick, 'library-offline');
  root = pathToFileURL(`${folder}/`).href;
});
afterAll(() => rmSync(join(stick, '..'), { recursive: true, force: true, maxRetries: 5 }));

describe('in a current browser without a network', () => {
  /** A page that may load files alone, and what went wrong on it. */
  async function offlinePage() {
    const context = await newProfile({ offline: true });
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
    await walk(page, root);
    expect(troubles).toEqual([]);
    await close();
  });

  test('a reader chooses among cases, ticks two and compares them', async () => {
    const { page, troubles, close } = await offlinePage();
    await chooseAndCompare(page, root);
    expect(troubles).toEqual([]);
    await close();
  });

  test('search answers as on the site', async () => {
    const { page, close } = await offlinePage();
    await answersAlike(page, root);
    await close();
  });

  test('a search loads only the parts of the index that it needs', async () => {
    const { page, close } = await offlinePage();
    const words: string[] = [];
    page.on('request', (request) => request.url().includes('/pagefind/words/') && words.push(request.url()));
    await page.goto(`${root}search/index.html?q=%E5%9B%9B%E9%97%AE`);
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
    await page.goto(`${pathToFileURL(`${damaged}/`).href}search/index.html?q=%E5%9B%9B%E9%97%AE`);
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

  test('a reader searches, filters, opens a hit, goes back and compares; search answers as on the site', async () => {
    const page = await old.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    await page.setOfflineMode(true);
    await walk(page, root);
    await answersAlike(page, root);
    await chooseAndCompare(page, root);
    expect(troubles).toEqual([]);
  });
});
