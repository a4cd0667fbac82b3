import { expect, test } from 'vitest';
import { readBuilt } from './built-site.ts';
import { brokenReferences, leavesSite, referencesOf } from './links.ts';
import { siteApart } from './site-apart.ts';
import { findingsOn } from './site.ts';

const below = await siteApart('published');

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
