import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomFrom } from '../../bench/search/random.ts';
import { searchText } from '../../src/search/ui/search-text.ts';
import { hostileQueries } from '../hostile-queries.ts';
import { askModule } from './ask-module.ts';
import { at, openPage, siteFolder, siteUrl, type OpenPage } from './harness.ts';

let open: OpenPage;
let page: Page;
beforeEach(async () => {
  open = await openPage();
  page = open.page;
});
afterEach(() => open.close());

const status = (text: string) => page.locator('.search-status', { hasText: text });
const entry = JSON.parse(readFileSync(join(siteFolder, 'pagefind/entry.json'), 'utf8')) as { manifest: string };

test('200 hostile queries throw nothing, inject nothing, are cut, and load no file of the index twice', async () => {
  await page.goto(at('/search/'));
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const answers = await askModule(page, siteUrl, hostileQueries(randomFrom('browser'), 200));
  expect(Math.max(...answers.map(({ query }) => query.length))).toBe(200);
  expect(loaded.length).toBeGreaterThan(10);
  expect(loaded.filter((url, index) => loaded.indexOf(url) !== index)).toEqual([]);
  expect(open.troubles).toEqual([]);
});

test('hostile queries typed and pasted into the field leave the page as it is', async () => {
  await page.clock.install();
  await page.goto(at('/search/'));
  const field = page.getByRole('searchbox');
  for (const query of hostileQueries(randomFrom('typed'), 24)) {
    await field.fill(query);
    await page.clock.runFor(1000);
    await page.locator('[data-search-results][aria-busy="false"]').waitFor({ state: 'attached' });
  }
  await field.fill('四问');
  await status('“四问”').waitFor();
  expect(await page.locator('main :is(img, script)').count()).toBe(0);
  expect(open.troubles).toEqual([]);
});

test('a query is cut at 200 characters, and says so by what it names', async () => {
  await page.goto(at(`/search/?q=${'四'.repeat(300)}`));
  await status('没有找到').or(status('找到')).waitFor();
  expect(/四+/.exec((await page.locator('.search-status').first().textContent()) ?? '')?.[0]).toHaveLength(200);
});

describe('when files of the index do not come as they should', () => {
  const fails: readonly [string, string, (route: Route) => Promise<void>][] = [
    ['words that are missing', searchText.troubles.unavailable, (route) => route.fulfill({ status: 404 })],
    [
      'words cut in the middle',
      searchText.troubles.damaged,
      async (route) => {
        const body = await (await route.fetch()).body();
        await route.fulfill({ body: body.subarray(0, body.length / 2) });
      },
    ],
    [
      'words with other bytes',
      searchText.troubles.damaged,
      (route) => route.fulfill({ body: Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7]) }),
    ],
    [
      'a page where words should be',
      searchText.troubles.damaged,
      (route) => route.fulfill({ body: '<!doctype html><title>登录</title>', contentType: 'text/html' }),
    ],
  ];

  test.each(fails)('%s are told, the page goes on, and trying again finds', async (_, message, fail) => {
    await page.route('**/pagefind/words/**', fail);
    await page.goto(at('/search/?q=四问'));
    await status(message).waitFor();
    expect(await page.locator('main').getByRole('link', { name: '方法' }).isVisible()).toBe(true);
    await page.unroute('**/pagefind/words/**');
    await page.getByRole('button', { name: searchText.retry }).click();
    await status('“四问”').waitFor();
    expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('a module that does not come is told, and trying again finds', async () => {
    await page.route('**/pagefind/search.js*', (route) => route.abort());
    await page.goto(at('/search/?q=四问'));
    await status(searchText.troubles.unavailable).waitFor();
    await page.unroute('**/pagefind/search.js*');
    await page.getByRole('button', { name: searchText.retry }).click();
    await status('“四问”').waitFor();
  });

  test('a lost network is told from other failures', async () => {
    await page.route('**/pagefind/words/**', (route) => route.abort('internetdisconnected'));
    await page.goto(at('/search/'));
    await page.getByRole('searchbox').focus();
    // What is fetched ahead has come, so that only the search for the word can fail.
    await page.locator('[data-search-results][aria-busy]').waitFor();
    await page.evaluate(`import(${JSON.stringify(at('/pagefind/search.js'))}).then((module) => module.preload())`);
    await page.context().setOffline(true);
    await page.getByRole('searchbox').fill('四问');
    await status(searchText.troubles.offline).waitFor();
    await page.unroute('**/pagefind/words/**');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: searchText.retry }).click();
    await status('“四问”').waitFor();
  });

  test('the dialog tells it and tries again too', async () => {
    await page.route('**/pagefind/words/**', (route) => route.abort());
    await page.goto(at('/'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('四问');
    await status(searchText.troubles.unavailable).waitFor();
    await page.unroute('**/pagefind/words/**');
    await page.getByRole('dialog').getByRole('button', { name: searchText.retry }).click();
    await status('“四问”').waitFor();
  });
});

test('a browser that cannot unpack gzip by itself loads what it needs and finds', async () => {
  await page.addInitScript(() => {
    delete (window as { DecompressionStream?: unknown }).DecompressionStream;
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(at('/search/?q=四问'));
  await status('“四问”').waitFor();
  expect(asked.some((url) => /\/pagefind\/inflate-[^/]+\.js$/.test(url))).toBe(true);
});

describe('an index of an older build', () => {
  test('that a cache still leads to is noticed, and the one of today answers', async () => {
    const module = readFileSync(join(siteFolder, 'pagefind/search.js'), 'utf8');
    const older = module.replace(entry.manifest, 'older00.bin');
    expect(older).not.toBe(module);
    await page.route('**/pagefind/search.js*', (route) =>
      route.fulfill({ body: older, contentType: 'text/javascript' }),
    );
    await page.route('**/pagefind/older00.bin', (route) => route.fulfill({ status: 404 }));
    await page.goto(at('/search/?q=四问'));
    await status('“四问”').waitFor();
  });

  test('whose files have gone while the page was open is left for the one of today', async () => {
    await page.goto(at('/search/?q=三学'));
    await status('“三学”').waitFor();
    // The files that the page knows are gone once; asked past the caches, they are those of today.
    const gone = new Set<string>();
    await page.route('**/pagefind/words/**', (route) => {
      const { url, headers } = { url: route.request().url(), headers: route.request().headers() };
      if (headers['cache-control'] === 'no-cache' || headers.pragma === 'no-cache' || gone.has(url))
        return route.continue();
      gone.add(url);
      return route.fulfill({ status: 404 });
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop() ?? ''));
    await page.getByRole('searchbox').fill('掌上邮袋');
    await status('“掌上邮袋”').waitFor();
    expect(gone.size).toBeGreaterThan(0);
    expect(asked).toContain('entry.json');
  });
});
