import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuantity } from '../../../src/model/quantity.ts';

test.each([
  ['231条', { value: 231, bound: 'exact', unit: '条' }],
  ['50余条', { value: 50, bound: 'lower', qualifier: '余', unit: '条' }],
  ['30多年', { value: 30, bound: 'lower', qualifier: '多', unit: '年' }],
  ['100多个', { value: 100, bound: 'lower', qualifier: '多', unit: '个' }],
  ['上千万元', { value: 10_000_000, bound: 'lower', qualifier: '上', unit: '元' }],
  ['七年', { value: 7, bound: 'exact', unit: '年' }],
  ['5个方面', { value: 5, bound: 'exact', unit: '个方面' }],
  ['两名', { value: 2, bound: 'exact', unit: '名' }],
])('%s', (wording, quantity) => {
  expect(parseQuantity(wording)).toEqual(quantity);
});

test.each(['', '231', '条', '50 条', '若干条', '50余', '二三条', '第3条', '约50条'])('%j is no quantity', (wording) => {
  expect(parseQuantity(wording)).toBeUndefined();
});

test('number, qualifier and unit are read back as written', () => {
  const unit = fc.constantFrom('条', '名', '项', '个', '元', '份', '个方面');
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), fc.constantFrom('', '余', '多'), unit, (value, qualifier, measure) => {
      expect(parseQuantity(`${value}${qualifier}${measure}`)).toMatchObject({ value, unit: measure, bound: qualifier === '' ? 'exact' : 'lower' });
    }),
  );
});
