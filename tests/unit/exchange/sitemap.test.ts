import { expect, test } from 'vitest';
import { sitemapFiles } from '../../../src/exchange/sitemap.ts';

const home = 'https://example.org/library/';

test('the index leads to a file with every address', () => {
  const files = sitemapFiles(home, [home, `${home}a/?b&c`]);
  expect([...files.keys()]).toEqual(['sitemap-0.xml', 'sitemap-index.xml']);
  expect(files.get('sitemap-0.xml')).toContain(`<url><loc>${home}</loc></url><url><loc>${home}a/?b&amp;c</loc></url>`);
  expect(files.get('sitemap-index.xml')).toContain(`<sitemap><loc>${home}sitemap-0.xml</loc></sitemap>`);
});

test('no file has more than 50,000 addresses', () => {
  const addresses = Array.from({ length: 50_001 }, (_, index) => `${home}${index}/`);
  const files = sitemapFiles(home, addresses);
  expect([...files.values()].map((text) => text.split('<loc>').length - 1)).toEqual([50_000, 1, 2]);
});
