import { expect, test } from 'vitest';
import { readBuilt, type BuiltPage } from './built-site.ts';
import { brokenReferences, leavesSite, referencesOf } from './links.ts';
import { siteApart } from './site-apart.ts';
import { site } from './site.ts';

const below = await siteApart('published');

test('below another base path every reference still leads to a file and an anchor', () => {
  expect(below.pages.length).toBe(site.pages.length);
  expect(brokenReferences(below)).toEqual([]);
});

test('below another base path no reference starts at the root of the host', () => {
  const atRoot = below.pages
    .flatMap(referencesOf)
    .filter(({ url }) => url.startsWith('/') && !leavesSite(url) && !url.startsWith('/library/'));
  expect(atRoot.map(({ page, where, url }) => `${page.address} ${where} ${url}`)).toEqual([]);
});

test('canonical addresses carry the host and the base path, and the sitemap lists them all', () => {
  const canonical = (pages: readonly BuiltPage[]): string[] =>
    pages.map(({ document }) => document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '');
  const pages = below.pages.filter(({ file }) => file !== '404.html');
  expect(canonical(pages).filter((address) => !address.startsWith('https://example.org/library/'))).toEqual([]);
  const listed = [...readBuilt(below, 'sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  expect(listed.sort()).toEqual(canonical(pages.filter(({ redirect }) => !redirect)).sort());
});
