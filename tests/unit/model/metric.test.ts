import { expect, test } from 'vitest';
import { fillMetrics, metricReferences, metricSchema, splitAtMetrics, type Metric } from '../../../src/model/metric.ts';
import { metricReferencesAt } from '../../../src/model/references.ts';

const metric = (wording: string): Metric =>
  metricSchema.parse({ label: '意见', wording, counts: '意见', from: 'a 1/2' });
const metrics = { opinions: metric('231条'), problems: metric('50余条') };

test('number, bound and unit come from the wording', () => {
  expect(metric('50余条')).toMatchObject({
    wording: '50余条',
    value: 50,
    bound: 'lower',
    qualifier: '余',
    unit: '条',
    headline: false,
  });
});

test('a wording without a quantity is refused in place', () => {
  const { error } = metricSchema.safeParse({ label: '意见', wording: '许多', counts: '意见', from: 'a 1/2' });
  expect(error?.issues).toMatchObject([
    { path: ['wording'], message: '「许多」读不出数量。请写“数字＋余/多＋单位”，如：231条、50余条、上千万元' },
  ]);
});

test('references are replaced by the source’s wording, unknown ones stay as typed', () => {
  expect(fillMetrics('征集{opinions}，梳理{problems}，{other}', metrics)).toBe('征集231条，梳理50余条，{other}');
  expect(splitAtMetrics('{opinions}意见', metrics)).toEqual([{ id: 'opinions', metric: metrics.opinions }, '意见']);
  expect(splitAtMetrics('', metrics)).toEqual([]);
});

test('references are listed in order with their places, repeated ones too', () => {
  expect(metricReferences('{a}和{b-c}和{a}')).toEqual(['a', 'b-c', 'a']);
  expect(metricReferencesAt('共{a}，{b}，{a}')).toEqual([
    { id: 'a', index: 1 },
    { id: 'b', index: 5 },
    { id: 'a', index: 9 },
  ]);
});
