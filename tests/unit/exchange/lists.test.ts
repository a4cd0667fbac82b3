import { expect, test } from 'vitest';
import { pageCards } from '../../../src/exchange/cards.ts';
import { feedItems } from '../../../src/exchange/feed.ts';
import { guideGroups, llmsText } from '../../../src/exchange/llms.ts';
import { mapCollections } from '../../../src/model/collections.ts';
import { madeCase, madeLists, madeMethod, madeStep, madeTemplate } from '../../made-library.ts';

const metrics = { opinions: { label: 'a', wording: '231条', counts: 'a', from: 'source 1/1' } };
const lists = madeLists({
  cases: [
    madeCase('old', { title: '旧', updated: '2026-01-01' }),
    madeCase('new', { title: '新', updated: '2026-02-01', description: '征集到{opinions}', metrics }),
  ],
  methods: [madeMethod('five')],
  steps: [madeStep('ask', 1)],
  templates: [madeTemplate('form', ['ask'])],
});

test('the feed has the case that was changed last first, with whole addresses and its metrics', () => {
  expect(feedItems(lists, (address) => `https://example.org/x${address}`)).toMatchObject([
    {
      title: '新',
      link: 'https://example.org/x/cases/new/',
      description: '征集到231条',
      pubDate: new Date('2026-02-01T00:00:00Z'),
      categories: ['高校'],
    },
    { title: '旧' },
  ]);
});

test('the guide lists the pages of each collection with a line about each, and the lists whose entries have none', () => {
  const words = mapCollections((name) => `about ${name}`);
  const groups = guideGroups(lists, { lists: words, more: '其他' }, (address) => `${address}index.md`);
  expect(groups.map(({ title }) => title)).toEqual(['案例', '方法', '环节', '表单', '其他']);
  expect(groups.flatMap(({ pages }) => pages.map(({ url, description }) => `${url} ${description}`))).toEqual([
    '/cases/old/index.md a',
    '/cases/new/index.md 征集到231条',
    '/methods/five/index.md five description',
    '/steps/ask/index.md ask task',
    '/templates/form/index.md form description',
    '/problems/index.md about problems',
    '/glossary/index.md about glossary',
    '/sources/index.md about sources',
  ]);
});

test('the guide has no heading with nothing below it', () => {
  const groups = [
    { title: '案例', pages: [] },
    { title: '方法', pages: [{ title: '三问', description: '问三样。', url: '/methods/san-wen/index.md' }] },
  ];
  expect(llmsText({ title: '库', description: '一句话。' }, groups)).toBe(
    '# 库\n\n> 一句话。\n\n## 方法\n\n- [三问](/methods/san-wen/index.md): 问三样。\n',
  );
});

test('there is a card for the home page and every page below a list; a case names its unit', () => {
  const home = { kind: '首页', title: '库', note: 'n', site: '库' };
  const [first, ...cards] = pageCards(lists, home);
  expect(first).toEqual({ address: '/', text: home });
  expect(cards.map(({ address, text }) => [address, text.kind, text.title, text.note, text.site])).toEqual([
    ['/cases/old/', '案例 · 高校', '旧', 'old unit', '库'],
    ['/cases/new/', '案例 · 高校', '新', 'new unit', '库'],
    ['/methods/five/', '方法', 'five', 'five description', '库'],
    ['/steps/ask/', '环节', 'ask', 'ask task', '库'],
    ['/templates/form/', '表单', 'form', 'form description', '库'],
  ]);
});
