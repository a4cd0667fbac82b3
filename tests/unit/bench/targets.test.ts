import { expect, test } from 'vitest';
import type { Quality } from '../../../bench/search/metrics.ts';
import { rounded, type Cost, type KindReport, type SearchReport } from '../../../bench/search/report.ts';
import { searchTables } from '../../../bench/search/report-table.ts';
import { targetsOf } from '../../../bench/search/targets.ts';
import { english } from '../../../bench/search/words.ts';

const quality = (mrr10: number): Quality => ({ zero: 0, top1: 0.98, top3: 1, recall10: 1, mrr10 });
const cost = (scale: number): Cost => ({
  firstBytes: 100_000 * scale,
  queryBytes: 2048,
  settledBytes: 0,
  median: 10 * scale,
  p95: 20 * scale,
});
const kind = (name: KindReport['kind'], mrr10: number): KindReport => ({
  kind: name,
  n: 3,
  stock: { ...quality(0.8), ...cost(1) },
  ours: { ...quality(mrr10), ...cost(0.5) },
});
const report: SearchReport = {
  site: {
    pages: 44,
    index: { stock: { bytes: 1000, seconds: 0.5 }, ours: { bytes: 1400, seconds: 0.6 } },
    cost: { stock: cost(1), ours: cost(0.51234) },
    kinds: [kind('headings', 0.98), kind('titles', 1), kind('questions', 0.95)],
  },
};

test('each aim says whether it is reached', () => {
  const reached = Object.fromEntries(targetsOf(report).map((target) => [target.name, target.reached]));
  expect(reached).toEqual({
    '标题 MRR@10': false,
    标题首位: true,
    '问句 MRR 为题名的': true,
    '首个结果前的字节，为原版的': false,
    '其后每次查询的字节，为原版的': true,
    '久开页面每次查询的字节，为原版的': true,
    '延迟中位数，为原版的': false,
    '延迟 p95，为原版的': false,
    '索引字节，为原版的': false,
    '索引用时，为原版的': true,
  });
});

test('the corpus may take as many bytes before the first result as stock, the site half', () => {
  const { site } = report;
  const bounds = targetsOf({ site, corpus: site }).filter(({ name }) => name.startsWith('首个结果前'));
  expect(bounds.map(({ set, bound }) => [set, bound])).toEqual([
    ['site', 0.5],
    ['corpus', 1],
  ]);
});

test('figures are rounded', () => {
  expect(rounded(report).site?.cost.ours).toEqual({
    firstBytes: 51234,
    queryBytes: 2048,
    settledBytes: 0,
    median: 5.1,
    p95: 10.2,
  });
});

test('the table for the README gives stock and ours in each cell', () => {
  expect(searchTables(report, english)).toContain(
    '| headings | 3 | 0.000 / 0.000 | 0.980 / 0.980 | 1.000 / 1.000 | 1.000 / 1.000 | 0.800 / 0.980 | – / – | 10.0 / 5.0 | 20.0 / 10.0 | 97.7 / 48.8 | 2.0 / 2.0 | 0.0 / 0.0 |',
  );
  expect(searchTables(report, english)).toContain(
    '**This site**: 44 pages; index 1.0 / 1.4 KB, made in 0.50 / 0.60 s.',
  );
});
