import { expect, test } from 'vitest';
import { pageCards } from '../../../src/exchange/cards.ts';
import { feedItems } from '../../../src/exchange/feed.ts';
import { linkLibrary } from '../../../src/model/library.ts';
import { madeCase, madeLists, madeMethod, madeStep, madeTemplate } from '../../made-library.ts';

const metrics = { opinions: { label: 'a', wording: '231条', counts: 'a', from: 'source 1/1' } };
const library = linkLibrary(
  madeLists({
    cases: [
      madeCase('old', { title: '旧', updated: '2026-01-01' }),
      madeCase('new', { title: '新', updated: '2026-02-01', description: '征集到{opinions}', metrics }),
    ],
    methods: [madeMethod('five')],
    steps: [madeStep('ask', 1)],
    templates: [madeTemplate('form', ['ask'])],
  }),
);

test('the feed has the case that was changed last first, with whole addresses and its metrics', () => {
  expect(feedItems(library, (address) => `https://example.org/x${address}`)).toMatchObject([
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

test('the feed has the newest fifty, however many cases there are', () => {
  const days = Array.from({ length: 60 }, (_, index) =>
    new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  );
  const cases = days.map((updated, index) => madeCase(`case-${index}`, { updated }));
  const links = feedItems(madeLists({ cases }), (address) => address).map(({ link }) => link);
  expect([links.length, links[0], links.at(-1)]).toEqual([50, '/cases/case-59/', '/cases/case-10/']);
});

test('there is a card for the home page and each recent page below a list; a case names its unit', () => {
  const home = { kind: '首页', title: '库', note: 'n', site: '库' };
  const [first, ...cards] = pageCards(library, home);
  expect(first).toEqual({ address: '/', text: home });
  expect(cards.map(({ address, text }) => [address, text.kind, text.title, text.note, text.site])).toEqual([
    ['/cases/old/', '案例 · 高校', '旧', 'old unit', '库'],
    ['/cases/new/', '案例 · 高校', '新', 'new unit', '库'],
    ['/methods/five/', '方法', 'five', 'five description', '库'],
    ['/steps/ask/', '环节', 'ask', 'ask task', '库'],
    ['/templates/form/', '表单', 'form', 'form description', '库'],
  ]);
});

test('there are no more cards for a larger library, and the newest pages have them', () => {
  const cases = Array.from({ length: 300 }, (_, index) =>
    madeCase(`case-${index}`, { updated: index < 200 ? '2026-01-01' : '2026-02-01' }),
  );
  const cards = pageCards(linkLibrary(madeLists({ cases })), { kind: '首页', title: '库', note: 'n', site: '库' });
  expect(cards).toHaveLength(101);
  expect(cards.slice(1).every(({ address }) => /^\/cases\/case-2\d\d\/$/u.test(address))).toBe(true);
});
