import { expect, test } from 'vitest';
import type { BenchPage } from '../../../bench/search/bench-page.ts';
import { judge, percentile, type Asked } from '../../../bench/search/metrics.ts';
import type { Query, QueryKind } from '../../../bench/search/query.ts';

const pageOf = (url: string): BenchPage => ({ url, title: url, headings: [], blocks: [], text: '' });

/** A query whose right page is `/x/`, and the pages that came back. */
function asked(kind: QueryKind, urls: readonly string[], rest: { title?: string; suggestion?: string } = {}): Asked {
  const query: Query = { kind, text: 'x', title: rest.title, isRight: ({ url }) => url === '/x/' };
  return { query, reply: { pages: urls.map(pageOf), suggestion: rest.suggestion, milliseconds: 1, bytes: 0 } };
}

test('ranks become shares', () => {
  const answers = [
    asked('cuts', ['/x/']),
    asked('cuts', ['/a/', '/b/', '/c/', '/x/']),
    asked('cuts', ['/a/']),
    asked('cuts', []),
  ];
  expect(judge(answers, [])).toEqual({
    zero: 0.25,
    top1: 0.25,
    top3: 0.25,
    recall10: 0.5,
    mrr10: 0.3125,
    solved: undefined,
  });
});

test('a result that leads to no page is a wrong one', () => {
  const one = asked('cuts', ['/x/']);
  expect(judge([{ ...one, reply: { ...one.reply, pages: [undefined, pageOf('/x/')] } }], []).mrr10).toBe(0.5);
});

test('a typo is solved by one of the first three results or by the right suggestion', () => {
  const title = '三定标、三找差';
  const answers = [
    asked('typos', ['/a/', '/b/', '/x/'], { title }),
    asked('typos', [], { title, suggestion: '三定标三找差' }),
    asked('typos', ['/a/'], { title, suggestion: '五查' }),
    asked('typos', ['/a/', '/b/', '/c/', '/x/'], { title }),
  ];
  expect(judge(answers, []).solved).toBe(0.5);
});

test('traditional script is solved by the very list that simplified script gets', () => {
  const plain = [asked('titles', ['/x/', '/a/'], { title: '一' }), asked('titles', ['/x/'], { title: '二' })];
  const answers = [
    asked('traditional', ['/x/', '/a/'], { title: '一' }),
    asked('traditional', ['/x/', '/a/'], { title: '二' }),
  ];
  expect(judge(answers, plain).solved).toBe(0.5);
});

test('percentiles are values that occur', () => {
  expect([percentile([4, 1, 3, 2], 0.5), percentile([4, 1, 3, 2], 0.95), percentile([7], 0.5)]).toEqual([2, 4, 7]);
});
