import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { offlineList } from '../../src/output/offline/offline-list.ts';
import { addedFile, summaryOf } from '../../src/output/site-file.ts';
import { siteConfig } from '../../src/site-config.ts';
import { readBuilt } from './built-site.ts';
import { siteApart } from './site-apart.ts';
import { findingsOn, pages, site } from './site.ts';

describe('the built site', () => {
  const worker = readBuilt(site, 'sw.js');
  const files = listFiles(site.folder)
    .filter((path) => !/\.(?:gz|br)$/u.test(path))
    .map((path) => summaryOf(addedFile(path, readFileSync(join(site.folder, path)))));
  const { kept, bytes } = offlineList(files, siteConfig.budget.offline);

  test('keeps every page, style and script and the whole search index within its budget', () => {
    expect(bytes).toBeLessThanOrEqual(siteConfig.budget.offline);
    const urls = new Set(kept.map(({ url }) => url));
    expect(pages.filter(({ address }) => !urls.has(address.slice(1))).map(({ address }) => address)).toEqual([]);
    const needed = files.map(({ path }) => path).filter((path) => /^(?:_client|pagefind)\/|\.css$/u.test(path));
    expect(needed.length).toBeGreaterThan(20);
    expect(needed.filter((path) => !urls.has(path))).toEqual([]);
  });

  test('has a worker that knows the sum of every file that it keeps', () => {
    expect(
      kept
        .filter(({ url, integrity }) => !worker.includes(`{url:${JSON.stringify(url)},`) || !worker.includes(integrity))
        .map(({ url }) => url),
    ).toEqual([]);
  });

  test('names its manifest on every page that has scripts', () => {
    expect(
      findingsOn(pages, ({ document }) =>
        document.querySelectorAll('link[rel="manifest"]').length === 1 ? [] : ['没有清单'],
      ),
    ).toEqual([]);
  });
});

// Which settings make such a site: tests/unit/build/site-settings.test.ts.
test('a site that does not work offline, as one with drafts, has neither manifest nor icons, and a worker that only leaves', async () => {
  const built = await siteApart('drafts');
  expect([...built.files].filter((file) => /^(?:manifest\.webmanifest$|icons\/)/u.test(file))).toEqual([]);
  expect(
    built.pages.filter(({ html }) => /rel="(?:manifest|apple-touch-icon)"/u.test(html)).map(({ address }) => address),
  ).toEqual([]);
  const worker = readBuilt(built, 'sw.js');
  expect(worker).toContain('unregister()');
  expect(worker).not.toContain('fetch');
});
