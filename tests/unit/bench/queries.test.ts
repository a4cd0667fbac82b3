import { expect, test } from 'vitest';
import { foldText, type BenchPage } from '../../../bench/search/bench-page.ts';
import { makeQueries } from '../../../bench/search/make-queries.ts';
import type { Query, QueryKind } from '../../../bench/search/query.ts';
import { randomFrom } from '../../../bench/search/random.ts';
import { cutFrom, wordsOf } from '../../../bench/search/text-queries.ts';
import { fullPinyin, initialsOf } from '../../../bench/search/title-queries.ts';
import { gb2312Characters } from '../../../src/search/text/gb2312.ts';

function pageOf(url: string, title: string, blocks: string[], headings: string[] = []): BenchPage {
  return {
    url,
    title,
    headings: [title, ...headings],
    blocks,
    text: [title, ...headings, ...blocks].map(foldText).join('\n'),
  };
}

const pages = [
  pageOf(
    '/0/',
    '计量法律',
    ['国务院计量行政部门对全国计量工作实施统一监督管理。', '使用国际单位制APP2.0的，应当登记。'],
    ['总则'],
  ),
  pageOf(
    '/1/',
    '渔业条例',
    ['渔业船舶检验机构签发证书，禁止炸鱼、毒鱼。', '水产苗种的进口由渔业行政部门审批。'],
    ['总　则', '附则'],
  ),
  pageOf('/2/', '公路保护规定', ['公路路面损坏影响车辆正常通行的，应当立即修复。'], ['附则']),
];
const queries = makeQueries(pages, 30);
const ofKind = (kind: QueryKind): Query[] => queries.filter((query) => query.kind === kind);
const rightFor = (query: Query | undefined): string[] =>
  pages.filter((page) => query?.isRight(page)).map(({ url }) => url);

test('the same pages give the same queries', () => {
  expect(makeQueries(pages, 30).map(({ text }) => text)).toEqual(queries.map(({ text }) => text));
});

test('every query has a right page', () => {
  expect(queries.filter((query) => rightFor(query).length === 0).map(({ text }) => text)).toEqual([]);
});

test('equal headings are asked for once and all of their pages are right', () => {
  const general = ofKind('headings').filter(({ text }) => /^总\s*则$/.test(text));
  expect(general.map(rightFor)).toEqual([['/0/', '/1/']]);
});

test('a cut has 4 to 7 characters in a row and tears no word of other letters', () => {
  for (const { text } of ofKind('cuts'))
    expect([...text].length >= 4 && [...text].length <= 7 && /^[\p{L}\p{N}]+$/u.test(text)).toBe(true);
  const random = randomFrom('cut');
  const cuts = Array.from({ length: 200 }, () => cutFrom('智慧党建APP平台2023年', random)).filter(
    (cut) => cut !== undefined,
  );
  expect(cuts.filter((cut) => /APP|2023/.test(cut)).length).toBeGreaterThan(0);
  expect(cuts.filter((cut) => /[AP\d]/.test(cut.replace(/APP|2023/g, '')))).toEqual([]);
});

test('two words stand in one paragraph', () => {
  expect(ofKind('words').length).toBeGreaterThan(0);
  for (const query of ofKind('words')) {
    const [one = '', other = ''] = query.text.split(' ');
    const scattered = pageOf('/9/', '散', [`${one}。`, `${other}。`]);
    expect([query.isRight(scattered), query.isRight(pageOf('/9/', '聚', [`${other}，${one}。`]))]).toEqual([
      false,
      true,
    ]);
  }
});

test('words are Chinese, of two to four characters, each once', () => {
  expect(wordsOf('渔业APP的渔业行政')).toEqual(['渔业', '行政']);
});

test('titles are spelt without tones and punctuation', () => {
  expect([fullPinyin('法律（试行）APP'), initialsOf('法律（试行）APP'), initialsOf('APP法律2')]).toEqual([
    'falvshixingapp',
    'flsxapp',
    'appfl2',
  ]);
});

test('a title that is no different in traditional script is not asked for', () => {
  expect(
    ofKind('traditional')
      .map(({ text }) => text)
      .sort(),
  ).toEqual(['公路保護規定', '漁業條例', '計量法律'].sort());
});

test('a typo changes one character into another of the common ones', () => {
  const common = new Set(gb2312Characters(1));
  expect(common.size).toBe(3755);
  expect(ofKind('typos')).toHaveLength(3);
  for (const { text, title = '' } of ofKind('typos')) {
    const wrong = [...text].filter((character, at) => character !== [...title][at]);
    expect([[...text].length, wrong.length, common.has(wrong[0] ?? '')]).toEqual([[...title].length, 1, true]);
  }
});

test('a question says the whole title', () => {
  expect(ofKind('questions').every(({ text, title = '?' }) => text !== title && text.includes(title))).toBe(true);
});
