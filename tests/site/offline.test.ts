import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { fileAddress } from '../../src/output/offline/file-address.ts';
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
  const { kept, bytes } = offlineList(files, { bytes: siteConfig.budget.offline, newest: [] });
  const isListed = (path: string): boolean => kept.some((file) => file.path === path);

  test('keeps every page, style and script and the whole search index within its budget', () => {
    expect(bytes).toBeLessThanOrEqual(siteConfig.budget.offline);
    expect(pages.filter(({ file }) => !isListed(file)).map(({ address }) => address)).toEqual([]);
    const needed = files.map(({ path }) => path).filter((path) => /^(?:_client|pagefind)\/|\.css$/u.test(path));
    expect(needed.length).toBeGreaterThan(20);
    expect(needed.filter((path) => !isListed(path))).toEqual([]);
  });

  test('has a worker that knows the sum of every file that it keeps', () => {
    const listed = (path: string, sum: string): string => {
      const [name] = /[^/]*\/?$/u.exec(fileAddress(path)) ?? [];
      return `${JSON.stringify(name)}:"${Buffer.from(sum, 'hex').toString('base64')}"`;
    };
    expect(kept.filter(({ path, sum }) => !worker.includes(listed(path, sum))).map(({ path }) => path)).toEqual([]);
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
