import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { offlineList } from '../../../../src/output/offline/offline-list.ts';
import { addedFile, summaryOf } from '../../../../src/output/site-file.ts';

const bytes = (size: number): Uint8Array => new Uint8Array(size).fill(size);
const sizes = {
  '_astro/a.css': 10,
  '_astro/p.webp': 50,
  '_client/client.js': 10,
  '404.html': 10,
  'cases/a/index.html': 20,
  'index.html': 20,
  'pagefind/entry.json': 15,
  'pagefind/words/a.bin': 15,
  'templates/会议 记录.docx': 50,
  'robots.txt': 5,
  'sitemap-index.xml': 5,
  'cards/a.png': 5,
  '_client/client.js.br': 5,
};
const site = Object.entries(sizes).map(([path, size]) => summaryOf(addedFile(path, bytes(size))));
const urls = (budget: number): string[] => offlineList(site, budget).kept.map(({ url }) => url);

test('all that readers open is kept where the budget allows, what machines read never', () => {
  const { kept, asUsed, bytes: size } = offlineList(site, 200);
  expect(kept.map(({ url }) => url)).toEqual([
    '404.html',
    '_astro/a.css',
    '_client/client.js',
    'cases/a/',
    '',
    'pagefind/entry.json',
    'pagefind/words/a.bin',
    '_astro/p.webp',
    'templates/%E4%BC%9A%E8%AE%AE%20%E8%AE%B0%E5%BD%95.docx',
  ]);
  expect({ asUsed, size }).toEqual({ asUsed: [], size: 200 });
});

test('pictures and downloads are left out first, all together', () => {
  const { kept, asUsed, bytes: size } = offlineList(site, 199);
  expect(asUsed).toEqual(['_astro/p.webp', 'templates/%E4%BC%9A%E8%AE%AE%20%E8%AE%B0%E5%BD%95.docx']);
  expect(kept.length + asUsed.length).toBe(9);
  expect(size).toBe(100);
});

test('the search index is left out next, as a whole', () => {
  expect(urls(99)).toEqual(['404.html', '_astro/a.css', '_client/client.js', 'cases/a/', '']);
});

test('pages are left out last, and what no page can do without never', () => {
  expect(urls(69)).toEqual(['404.html', '_astro/a.css', '_client/client.js']);
  expect(urls(1)).toEqual(urls(69));
});

describe('a kept file', () => {
  const [page, style, script] = offlineList(site, 200).kept;

  test('has the sum of its content as browsers check it', () => {
    expect(page?.integrity).toBe(`sha256-${createHash('sha256').update(bytes(10)).digest('base64')}`);
  });

  test('has a revision where its name does not tell its content', () => {
    expect([page?.revision, style?.revision, script?.revision]).toEqual([
      expect.stringMatching(/^[0-9a-f]{16}$/u),
      null,
      expect.any(String),
    ]);
  });
});
