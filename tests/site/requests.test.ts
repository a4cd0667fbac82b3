import { expect, test } from 'vitest';
import { leavesSite, referencesOf } from './links.ts';
import { builtFiles, readBuilt } from './built-site.ts';
import { findingsOn, pages, site } from './site.ts';

/**
 * Elements whose address the browser fetches by itself; `a`, `form` and the canonical link are the reader's to
 * follow.
 */
const fetched = /^(?:script|img|source|video|audio|iframe|embed|object|track|input|use|image)\[/;
const fetchedLinks = new Set([
  'stylesheet',
  'icon',
  'preload',
  'modulepreload',
  'prefetch',
  'manifest',
  'apple-touch-icon',
  'dns-prefetch',
  'preconnect',
]);

test('no page loads anything from another host', () => {
  const findings = findingsOn(pages, (page) => [
    ...referencesOf(page)
      .filter(({ where, url }) => fetched.test(where) && leavesSite(url) && !url.startsWith('data:'))
      .map(({ where, url }) => `${where} ${url}`),
    ...[...page.document.querySelectorAll('link[href]')]
      .filter((link) => (link.getAttribute('rel') ?? '').split(' ').some((rel) => fetchedLinks.has(rel)))
      .filter((link) => leavesSite(link.getAttribute('href') ?? ''))
      .map(({ outerHTML }) => outerHTML),
    ...[...page.document.querySelectorAll('style, [style]')]
      .map((element) => element.getAttribute('style') ?? element.textContent ?? '')
      .flatMap((css) => css.match(/url\((?!["']?(?:data:|#))[^)]*\)/g) ?? []),
  ]);
  expect(findings).toEqual([]);
});

test('no style sheet loads anything from another host', () => {
  const foreign = builtFiles(site, '.css').flatMap((file) =>
    [...readBuilt(site, file).matchAll(/(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')]+)/g)].map(
      ([, url]) => `${file} ${url}`,
    ),
  );
  expect(foreign).toEqual([]);
});

test('no script names another host', () => {
  const foreign = builtFiles(site, '.js')
    .filter((file) => !file.startsWith('pagefind/'))
    .flatMap((file) =>
      [...readBuilt(site, file).matchAll(/["'`](?:https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}[^"'`]*/gi)].map(
        ([url]) => `${file} ${url}`,
      ),
    )
    .filter((finding) => !finding.includes('www.w3.org'));
  expect(foreign).toEqual([]);
});
