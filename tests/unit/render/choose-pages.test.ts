import { expect, test } from 'vitest';
import { choosePages } from '../../../src/render/choose-pages.ts';
import type { RenderedPages } from '../../../src/render/rendered-pages.ts';

const known: RenderedPages = {
  version: 'v',
  answers: new Map([
    ['["a"]', 'A'],
    ['["b"]', 'B'],
  ]),
  pages: new Map([
    ['/a/', { sum: 'sa', questions: ['["a"]'] }],
    ['/ab/', { sum: 'sab', questions: ['["a"]', '["b"]'] }],
    ['/none/', { sum: 'sn', questions: [] }],
  ]),
};
const all = ['/a/', '/ab/', '/none/', '/new/'];
const outdated = (answers: Readonly<Record<string, string>>, isSound: (address: string) => boolean = () => true) =>
  choosePages(all, known, (question) => answers[question] ?? '', isSound).outdated;

test('a page is kept while all answers are what they were', () => {
  expect(outdated({ '["a"]': 'A', '["b"]': 'B' })).toEqual(['/new/']);
  expect(outdated({ '["a"]': 'A', '["b"]': 'other' })).toEqual(['/ab/', '/new/']);
});

test('a page whose file is not as it was left is rendered again', () => {
  expect(outdated({ '["a"]': 'A', '["b"]': 'B' }, (address) => address !== '/a/')).toEqual(['/a/', '/new/']);
});

test('a question whose answer was never kept counts as changed', () => {
  const forgetful = { ...known, answers: new Map() };
  expect(
    choosePages(
      ['/a/'],
      forgetful,
      () => 'A',
      () => true,
    ).outdated,
  ).toEqual(['/a/']);
});

test('without a last build every page is rendered', () => {
  expect(
    choosePages(
      all,
      undefined,
      () => '',
      () => true,
    ),
  ).toEqual({ kept: new Map(), outdated: all });
});
