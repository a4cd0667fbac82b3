import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mainTable } from '../../../bench/readme/main-figures.ts';
import { fillRegions } from '../../../bench/readme/regions.ts';
import { readResults } from '../../../bench/readme/results.ts';
import { documents, regionsOf } from '../../../bench/readme/write-readmes.ts';
import { projectRoot } from '../../../src/build/site-settings.ts';

const results = readResults(projectRoot);

test.each(documents)('%s says what the benches stored', (document) => {
  const text = readFileSync(join(projectRoot, document), 'utf8').replaceAll('\r\n', '\n');
  expect(fillRegions(text, regionsOf(results)), 'npm run bench:readme writes it anew').toBe(text);
});

test('every region stands in a document', () => {
  const texts = documents.map((document) => readFileSync(join(projectRoot, document), 'utf8')).join('\n');
  const missing = Object.keys(regionsOf(results)).filter((name) => !texts.includes(`<!-- bench:${name} -->`));
  expect(missing).toEqual([]);
});

test('only what stands between the marks of a region is replaced', () => {
  const text = 'before\n<!-- bench:a -->\nold\n<!-- /bench -->\nbetween\n<!-- bench:b -->\n<!-- /bench -->\nafter\n';
  expect(fillRegions(text, { a: 'costs $1', b: 'B' })).toBe(
    'before\n<!-- bench:a -->\n\ncosts $1\n\n<!-- /bench -->\nbetween\n<!-- bench:b -->\n\nB\n\n<!-- /bench -->\nafter\n',
  );
});

test('a region that no bench fills is an error', () => {
  expect(() => fillRegions('<!-- bench:typo -->\n<!-- /bench -->\n', { pages: '' })).toThrow('typo');
});

test('the main figures are the heaviest page and the lowest scores', () => {
  const [page] = results.pages;
  if (!page) throw new Error('no page was measured');
  const scores = { accessibility: 100, bestPractices: 98 };
  const pages = [
    { ...page, ...scores, total: 30 * 1024, performance: 97, seo: 91 },
    { ...page, ...scores, total: 2 * 1024, performance: 99, seo: 100 },
  ];
  const table = mainTable({ ...results, pages }, 'en');
  expect(table).toContain('| 30.0 KB | 40 KB allowed |');
  expect(table).toContain('| 97, 100, 98, 91 |');
});

test('a run without a corpus leaves its rows out', () => {
  const { corpus, ...site } = results.search;
  expect(corpus).toBeDefined();
  const table = mainTable({ ...results, search: site }, 'zh');
  expect(table).not.toContain('Pagefind');
  expect(table).toContain('上限 40 KB');
});
