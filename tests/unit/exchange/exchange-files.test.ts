import { expect, test } from 'vitest';
import { exchangeFiles, type ExchangeSite } from '../../../src/exchange/exchange-files.ts';
import { mapCollections } from '../../../src/model/collections.ts';
import { linkLibrary } from '../../../src/model/library.ts';
import { madeCase, madeLists } from '../../made-library.ts';

const site: ExchangeSite = {
  title: '库',
  description: '说明',
  language: 'zh-CN',
  licence: '许可',
  words: {
    lists: mapCollections((name) => name),
    more: '其他',
    span: (first, last) => `${first}…${last}`,
    amount: (pages) => `${pages}`,
  },
  url: (address) => `https://example.org/x${address}`,
  knowsAddress: true,
  showsDrafts: false,
};
const library = linkLibrary(madeLists({ cases: [madeCase('a', {})] }));
const made = (more: Partial<ExchangeSite> = {}): Map<string, string> =>
  new Map([...exchangeFiles(library, { ...site, ...more })].map(({ path, content }) => [path, content]));

test('a site that knows its address has open data, a guide, a feed and its sitemap for search engines', () => {
  const files = made();
  expect([...files.keys()].filter((path) => !path.startsWith('data/'))).toEqual(['llms.txt', 'robots.txt', 'rss.xml']);
  expect(files.get('data/cases.json')).toContain('https://example.org/x/data/cases-from-a.json');
  expect(files.get('llms.txt')).toContain('](https://example.org/x/cases/a/index.md)');
  expect(files.get('robots.txt')).toContain('Sitemap: https://example.org/x/sitemap-index.xml');
  expect(files.get('rss.xml')).toContain('<link>https://example.org/x/cases/a/</link>');
});

test('one that does not know it has no feed and names no sitemap', () => {
  const files = made({ knowsAddress: false, url: (address) => address });
  expect([files.has('rss.xml'), files.get('robots.txt')]).toEqual([false, 'User-agent: *\nAllow: /\n']);
});

test('one with drafts asks search engines to stay away', () => {
  expect(made({ showsDrafts: true }).get('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
});

test('files are made one after another, as they are asked for', () => {
  let asked = 0;
  const lazy = {
    ...library,
    get methods() {
      asked += 1;
      return library.methods;
    },
  };
  const files = exchangeFiles(lazy, site);
  files.next();
  expect(asked).toBe(0);
  expect([...files].length).toBeGreaterThan(1);
  expect(asked).toBeGreaterThan(0);
});
