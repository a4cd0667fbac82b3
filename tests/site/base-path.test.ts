import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/build/site-settings.ts';
import { buildEnvironment } from './build-environment.ts';
import { readBuilt, readSite, type BuiltSite } from './built-site.ts';
import { brokenReferences, leavesSite, referencesOf } from './links.ts';
import { findingsOn } from './site.ts';

let folder = '';
let below: BuiltSite;

beforeAll(() => {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  folder = mkdtempSync(join(projectRoot, '.cache', 'base-path-'));
  const site = join(folder, 'site');
  const { status, stderr } = spawnSync(process.execPath, ['tests/site/render-apart.ts', site], {
    cwd: projectRoot,
    env: {
      ...buildEnvironment(),
      SITE_URL: 'https://example.org',
      BASE_PATH: '/library',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  below = readSite(site, '/library/');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('below another base path every reference still leads to a file and an anchor', () => {
  expect(below.pages.length).toBeGreaterThan(50);
  expect(brokenReferences(below)).toEqual([]);
});

test('below another base path no reference starts at the root of the host', () => {
  const atRoot = below.pages
    .flatMap(referencesOf)
    .filter(({ url }) => url.startsWith('/') && !leavesSite(url) && !url.startsWith('/library/'));
  expect(atRoot.map(({ page, where, url }) => `${page.address} ${where} ${url}`)).toEqual([]);
});

test('canonical addresses and the sitemap carry the host and the base path', () => {
  const findings = findingsOn(
    below.pages.filter(({ file }) => file !== '404.html'),
    ({ document }) => {
      const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
      return canonical.startsWith('https://example.org/library/') ? [] : [canonical];
    },
  );
  expect(findings).toEqual([]);
  const addresses = [...readBuilt(below, 'sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => address,
  );
  expect(addresses.length).toBeGreaterThan(50);
  expect(addresses.filter((address) => !address.startsWith('https://example.org/library/'))).toEqual([]);
});
