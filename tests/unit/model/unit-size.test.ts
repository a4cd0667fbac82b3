import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metricSchema } from '../../../src/model/metric.ts';
import { unitSize } from '../../../src/model/unit-size.ts';
import { unitSizes } from '../../../src/model/vocabulary.ts';

const sizeOf = (wording: string, size: string | undefined = 'members'): string | undefined =>
  unitSize({
    unit: { name: '甲', shortName: '甲', kind: '企业', size },
    metrics: { members: metricSchema.parse({ label: '党员', wording, counts: '全体党员', from: 'a 1/1' }) },
  });

test.each([
  ['6名', '党员不足7名'],
  ['7名', '党员7至19名'],
  ['17名', '党员7至19名'],
  ['22人', '党员20至49名'],
  ['50余名', '党员50至99名'],
  ['近50名', '党员20至49名'],
  ['不足50名', '党员20至49名'],
  ['100多名', '党员100名以上'],
])('%s: %s', (wording, size) => {
  expect(sizeOf(wording)).toBe(size);
});

test('a case that names no metric, a missing one or one that counts no people has no size', () => {
  expect([sizeOf('22名', ''), sizeOf('22名', 'x'), sizeOf('3处')]).toEqual([undefined, undefined, undefined]);
});

test('the sizes cover every number, each once', () => {
  fc.assert(
    fc.property(fc.nat({ max: 5000 }), (members) => {
      const own = unitSizes.filter(
        ({ from }, at) => from <= members && members < (unitSizes[at + 1]?.from ?? Infinity),
      );
      expect(own.map(({ name }) => name)).toEqual([sizeOf(`${members}名`)]);
    }),
  );
});
