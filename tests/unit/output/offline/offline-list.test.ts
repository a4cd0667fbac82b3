import { describe, expect, test } from 'vitest';
import { offlineList, type OfflineBudget } from '../../../../src/output/offline/offline-list.ts';
import { addedFile, summaryOf, type FileSummary } from '../../../../src/output/site-file.ts';
import type { IndexFileUse } from '../../../../src/search/index/hashed-files.ts';

const file = (path: string, size: number, use?: IndexFileUse): FileSummary =>
  summaryOf(addedFile(path, new Uint8Array(size).fill(size), use));
const pathsOf = (files: readonly FileSummary[]): string[] => files.map(({ path }) => path);
const keptOf = (files: readonly FileSummary[], bytes: number, newest: OfflineBudget['newest'] = []): string[] =>
  pathsOf(offlineList(files, { bytes, newest }).kept);

const page = (name: string): string => (name === '' ? 'index.html' : `${name}/index.html`);
const shell = [file('404.html', 10), file('_astro/a.css', 10), file('_client/client.js', 10)];
const machines = ['robots.txt', 'sitemap-index.xml', 'cards/a.png', '_client/client.js.br', 'cases/a/index.md'];
const site = [
  ...shell,
  ...machines.map((path) => file(path, 5)),
  file('_astro/p.webp', 50),
  file('templates/会议 记录.docx', 50),
  ...['', 'cases', 'cases/2', 'cases/a', 'cases/b', 'cases/c', 'glossary/lie-xi', 'methods/wu-cha'].map((name) =>
    file(page(name), 20),
  ),
  ...['sources/s', 'steps/one', 'templates/table'].map((name) => file(page(name), 20)),
  file('browse/cases.json', 15),
  file('browse/cards/0.json', 15),
  file('browse/cards/1.json', 15),
  file('pagefind/entry.json', 15),
  file('pagefind/0123456789abcdef.bin', 15),
  file('pagefind/words/common.bin', 15, { commonness: 900 }),
  file('pagefind/words/a-rare.bin', 15, { commonness: 3 }),
  file('pagefind/pages/c.bin', 15, { pages: ['/cases/c/'] }),
  file('pagefind/pages/b.bin', 15, { pages: ['/cases/b/'] }),
  file('pagefind/pages/s.bin', 15, { pages: ['/sources/s/'] }),
  file('pagefind/pages/wu-cha.bin', 15, { pages: ['/cases/a/', '/methods/wu-cha/'] }),
];
const newest = [
  ...['/cases/b/', '/browse/cards/1.json', '/steps/one/', '/cases/c/', '/browse/cards/1.json'],
  ...['/cases/a/', '/browse/cards/0.json'],
];

test('all that readers open is kept where the budget allows, the most used first, what machines read never', () => {
  const { kept, asUsed, bytes } = offlineList(site, { bytes: 10_000, newest });
  expect(pathsOf(kept)).toEqual([
    ...pathsOf(shell),
    'cases/index.html',
    'index.html',
    'methods/wu-cha/index.html',
    'steps/one/index.html',
    'glossary/lie-xi/index.html',
    'templates/table/index.html',
    'browse/cases.json',
    'pagefind/0123456789abcdef.bin',
    'pagefind/entry.json',
    'pagefind/words/common.bin',
    'pagefind/words/a-rare.bin',
    'pagefind/pages/wu-cha.bin',
    'cases/b/index.html',
    'pagefind/pages/b.bin',
    'browse/cards/1.json',
    'cases/c/index.html',
    'pagefind/pages/c.bin',
    'cases/a/index.html',
    'browse/cards/0.json',
    'pagefind/pages/s.bin',
    'cases/2/index.html',
    'sources/s/index.html',
    '_astro/p.webp',
    'templates/会议 记录.docx',
  ]);
  expect(asUsed).toEqual([]);
  expect(bytes).toBe(kept.reduce((sum, { size }) => sum + size, 0));
});

test('what no page can do without is kept beyond any budget', () => {
  expect(keptOf(site, 1)).toEqual(pathsOf(shell));
});

describe('a site that is larger than the budget', () => {
  const many = (count: number, name: (index: number) => string, size: number): FileSummary[] =>
    Array.from({ length: count }, (_, index) => file(name(index), size));
  const large = [
    ...shell,
    file('index.html', 20),
    ...many(1000, (index) => page(`methods/method-${index}`), 20),
    ...many(200, (index) => `pagefind/words/${index}.bin`, 20).map((each, index) => ({
      ...each,
      use: { commonness: index },
    })),
    ...many(1000, (index) => page(`cases/case-${index}`), 20),
  ];
  const ids = Array.from({ length: 1000 }, (_, index) => `/cases/case-${999 - index}/`);
  const { kept, asUsed, bytes } = offlineList(large, { bytes: 20_000, newest: ids });
  const keptOfKind = (start: string): string[] => pathsOf(kept).filter((path) => path.startsWith(start));

  test('fills it with some of every class, so that a large one leaves no other without, and with cases most of all', () => {
    expect(bytes).toBeLessThanOrEqual(20_000);
    expect(bytes).toBeGreaterThan(20_000 - 20);
    for (const start of ['methods/', 'pagefind/words/']) expect(keptOfKind(start).length, start).toBeGreaterThan(100);
    expect(keptOfKind('cases/').length).toBeGreaterThan(keptOfKind('methods/').length);
  });

  test('keeps the commonest words and the newest cases', () => {
    const words = keptOfKind('pagefind/words/');
    expect(words).toEqual(Array.from({ length: words.length }, (_, index) => `pagefind/words/${199 - index}.bin`));
    const cases = keptOfKind('cases/');
    expect(cases).toEqual(Array.from({ length: cases.length }, (_, index) => page(`cases/case-${999 - index}`)));
  });

  test('keeps the rest when readers have opened it, and counts the list of its pages', () => {
    expect(kept.length + asUsed.length).toBe(large.length);
    expect(bytes).toBe(
      kept.reduce((sum, { size }) => sum + size, 0) + 4 * asUsed.filter(({ path }) => path.endsWith('.html')).length,
    );
  });
});

test('a page that does not fit is not followed by what belongs to those after it', () => {
  const cases = [1, 2, 3].flatMap((number) => [
    file(page(`cases/${number}a`), 1000),
    file(`pagefind/pages/${number}.bin`, 10, { pages: [`/cases/${number}a/`] }),
  ]);
  const order = [1, 2, 3].map((number) => `/cases/${number}a/`);
  expect(keptOf([...shell, ...cases], 2000, order)).toEqual([
    ...pathsOf(shell),
    'cases/1a/index.html',
    'pagefind/pages/1.bin',
  ]);
});
