import { expect, test } from 'vitest';
import { layOutBars } from '../../../src/components/bar-chart.ts';
import { metricSchema } from '../../../src/model/metric.ts';

const metric = (wording: string) => metricSchema.parse({ label: wording, wording, counts: '问题', from: 'source 1/1' });

test('bars share a scale that starts at zero, the greatest filling it', () => {
  const bars = layOutBars({ few: metric('7个'), many: metric('58个') }, ['few', 'many']);
  const [few = 0, many = 0] = bars.map(({ length }) => length);
  expect(few / many).toBeCloseTo(7 / 58);
  expect(many).toBeLessThan(80);
});

test('bars keep the order that the chart names', () => {
  expect(layOutBars({ a: metric('1个'), b: metric('2个') }, ['b', 'a']).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('different units refuse to stand on one scale', () => {
  expect(() => layOutBars({ a: metric('1个'), b: metric('2条') }, ['a', 'b'])).toThrow('Different units');
});

test('a metric that is not declared is named', () => {
  expect(() => layOutBars({}, ['missing'])).toThrow('missing');
});
