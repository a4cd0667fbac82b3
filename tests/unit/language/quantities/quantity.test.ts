import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuantity } from '../../../../src/language/quantities/quantity.ts';
import { growth } from '../../../growth.ts';

test.each([
  ['231条', { value: 231, bound: 'exact', unit: '条' }],
  ['50余条', { value: 50, bound: 'lower', qualifier: '余', unit: '条' }],
  ['30多年', { value: 30, bound: 'lower', qualifier: '多', unit: '年' }],
  ['100多个', { value: 100, bound: 'lower', qualifier: '多', unit: '个' }],
  ['上千万元', { value: 10_000_000, bound: 'lower', qualifier: '上', unit: '元' }],
  ['七年', { value: 7, bound: 'exact', unit: '年' }],
  ['5个方面', { value: 5, bound: 'exact', unit: '个方面' }],
  ['两名', { value: 2, bound: 'exact', unit: '名' }],
  ['约50条', { value: 50, bound: 'about', qualifier: '约', unit: '条' }],
  ['近1.2万亩', { value: 12_000, bound: 'about', qualifier: '近', unit: '亩' }],
  ['200人以上', { value: 200, bound: 'lower', qualifier: '以上', unit: '人' }],
  ['不足３０户', { value: 30, bound: 'upper', qualifier: '不足', unit: '户' }],
  ['50余万元', { value: 500_000, bound: 'lower', qualifier: '余', unit: '元' }],
  ['1,200元', { value: 1200, bound: 'exact', unit: '元' }],
  ['3至5天', { value: 3, upTo: 5, bound: 'range', unit: '天' }],
  ['10户—15户', { value: 10, upTo: 15, bound: 'range', unit: '户' }],
  ['二三十名', { value: 20, upTo: 30, bound: 'range', unit: '名' }],
  ['数百人', { value: 100, bound: 'lower', qualifier: '数', unit: '人' }],
  ['98.5%', { value: 98.5, bound: 'exact', unit: '%' }],
  ['百分之九十五点五', { value: 95.5, bound: 'exact', unit: '%' }],
  ['两个多小时', { value: 2, bound: 'lower', qualifier: '多', unit: '个小时' }],
  ['3个半小时', { value: 3.5, bound: 'exact', unit: '个小时' }],
  ['一成五', { value: 1.5, bound: 'exact', unit: '成' }],
  ['三分之二', { value: 0.6667, bound: 'exact', unit: '份额' }],
  ['三分之二以上', { value: 0.6667, bound: 'lower', qualifier: '以上', unit: '份额' }],
  ['超过2/3', { value: 0.6667, bound: 'lower', qualifier: '超过', unit: '份额' }],
  ['近一半', { value: 0.5, bound: 'about', qualifier: '近', unit: '份额' }],
  ['1,280.5万元', { value: 12_805_000, bound: 'exact', unit: '元' }],
  ['1亿2000万元', { value: 120_000_000, bound: 'exact', unit: '元' }],
  ['三点五万元', { value: 35_000, bound: 'exact', unit: '元' }],
  ['3至5万元', { value: 30_000, upTo: 50_000, bound: 'range', unit: '元' }],
  ['5000至1万元', { value: 5000, upTo: 10_000, bound: 'range', unit: '元' }],
  ['15%－20%', { value: 15, upTo: 20, bound: 'range', unit: '%' }],
  ['百分之八十至九十', { value: 80, upTo: 90, bound: 'range', unit: '%' }],
  ['不超5天', { value: 5, bound: 'upper', qualifier: '不超', unit: '天' }],
  ['低于30%', { value: 30, bound: 'upper', qualifier: '低于', unit: '%' }],
  ['半个多月', { value: 0.5, bound: 'lower', qualifier: '多', unit: '个月' }],
  ['半年', { value: 0.5, bound: 'exact', unit: '年' }],
  ['两年半', { value: 2.5, bound: 'exact', unit: '年' }],
  ['3公里多', { value: 3, bound: 'lower', qualifier: '多', unit: '公里' }],
  ['2小时30分', { value: 2.5, bound: 'exact', unit: '小时' }],
  ['1.2万㎡', { value: 12_000, bound: 'exact', unit: 'm²' }],
  ['2m³/h', { value: 2, bound: 'exact', unit: 'm³/h' }],
  ['60公里/小时', { value: 60, bound: 'exact', unit: '公里/小时' }],
])('%s', (wording, quantity) => {
  expect(parseQuantity(wording)).toEqual(quantity);
});

test.each(['', '231', '条', '若干条', '50余', '第3条', '三', '百分之', '零分之三', '五五条'])(
  '%j is no quantity',
  (wording) => {
    expect(parseQuantity(wording)).toBeUndefined();
  },
);

test.each(['一', '1', '百'])('a long row of %s is refused at once, however long it is', async (numeral) => {
  const parse = (length: number) => parseQuantity(`${numeral.repeat(length)}条`);
  expect(parse(20_000)).toBeUndefined();
  expect(await growth(parse, [2_500, 20_000])).toBeLessThan(20);
});

test('number, qualifier and unit are read back as written', () => {
  const unit = fc.constantFrom('条', '名', '项', '个', '元', '份', '个方面');
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), fc.constantFrom('', '余', '多'), unit, (value, qualifier, measure) => {
      expect(parseQuantity(`${value}${qualifier}${measure}`)).toMatchObject({
        value,
        unit: measure,
        bound: qualifier === '' ? 'exact' : 'lower',
      });
    }),
  );
});
