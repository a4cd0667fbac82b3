import { expect, test } from 'vitest';
import { randomFrom } from '../../../bench/search/random.ts';
import { madeClausesOf } from '../../../bench/search/scale/clauses.ts';
import { madePage } from '../../../bench/search/scale/made-page.ts';
import { readHtml } from '../../../src/search/index/read-html.ts';

const clauses = madeClausesOf(randomFrom('test'));

test('the same seed makes the same clauses, of Han characters, few of them twice', () => {
  expect(madeClausesOf(randomFrom('test'))).toEqual(clauses);
  expect(clauses.every((clause) => /^\p{Script=Han}+$/u.test(clause))).toBe(true);
  expect(new Set(clauses).size).toBeGreaterThan(0.9 * clauses.length);
});

test('a page is the same whatever others there are, and another for each number', () => {
  expect(madePage(7, clauses)).toEqual(madePage(7, clauses));
  expect(madePage(7, clauses).html).not.toBe(madePage(8, clauses).html);
});

test('a page has filters, sections and some 3,000 characters that search finds', () => {
  const pages = Array.from({ length: 40 }, (_, number) => madePage(number, clauses));
  const read = pages.map(({ path, html }) => readHtml(path, Buffer.from(html), {}));
  expect(read.every((page) => page?.saysSomething)).toBe(true);
  expect(Object.keys(read[0]?.filters ?? {})).toEqual(['类型', '单位类型', '地区', '规模', '年份']);
  const length = read.reduce((all, page) => all + (page?.text.low.length ?? 0), 0) / read.length;
  expect(length).toBeGreaterThan(2000);
  expect(length).toBeLessThan(4000);
});
