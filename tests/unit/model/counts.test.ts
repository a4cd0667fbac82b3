import { describe, expect, test } from 'vitest';
import { countsIn } from '../../../src/model/counts.ts';
import { parseQuantity } from '../../../src/model/quantity.ts';

const none = new Set<string>();
const found = (text: string, names: ReadonlySet<string> = none): string[] => countsIn(text, names).map(({ count }) => count);

describe('counts', () => {
  test.each([
    ['共17名党员', ['17名']],
    ['５０余条', ['５０余条']],
    ['两个环节、三类主体', ['两个', '三类']],
    ['上千万元', ['上千万元']],
    ['从教30多年，任院长七年', ['30多年', '七年']],
    ['涉及5个方面231条', ['5个', '231条']],
    ['十几名', ['十几名']],
    ['完成率95%，百分之三十', ['95%', '百分之三十']],
    ['3.5万元', ['3.5万元']],
    ['一百余人', ['一百余人']],
    ['数百人', ['数百人']],
    ['231 条意见，22\u3000名党员，7\u00a0个', ['231 条', '22\u3000名', '7\u00a0个']],
    ['50 余条，50余 条，五十 多条', ['50 余条', '50余 条', '五十 多条']],
    ['完成 30 %', ['30 %']],
    ['二三十名，三五个，十七八个', ['二三十名', '三五个', '十七八个']],
    ['办了几十项', ['几十项']],
    ['三分之一，两成，一半', ['三分之一', '两成', '一半']],
    ['20kg，3 km，1000㎡，5m²', ['20kg', '3 km', '1000㎡', '5m²']],
  ])('%s', (text, counts) => {
    expect(found(text)).toEqual(counts);
  });
});

describe('no counts', () => {
  test.each([
    '1985年创办', '2019年2月27日', '第三次会议，第2个', '一名党员，一次会', '二十大以来，党的十九大', '十分认真', '千方百计，万家灯火', '百人百面',
    '二级学院', '“四个意识”', '近年来', '统一部署', '三五成群', '九十年代', '星期三', 'A4纸', '几个人', '七一前夕',
    '第 3 次会议', '2019 年 2 月 27 日', '90 年代', '附件2 名单', '表 1 人员分工', '二〇一九年', '另一半', '三成为', '2019成立', 'A4km', '5G网络', '事半功倍', '分之想', '一般',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('names that hold a numeral', () => {
    expect(found('坚持三个带头，三步走', new Set(['三个带头', '三步走']))).toEqual([]);
    expect(found('三个带头的人有三个', new Set(['三个带头']))).toEqual(['三个']);
  });
});

test('every count that is found can be read as a quantity', () => {
  const text =
    '近200人，约3.5万元，超过30户，不少于4次，由12户增至36户，3至5天，10—15户，98.5%，百分之九十五，三分之二，一半，数百人，十几名，二三十名，1,200元，80分，50 余条，200人以上，20kg，两成，上千万元';
  const counts = found(text);
  expect(counts).toHaveLength(22);
  expect(counts.filter((count) => parseQuantity(count) === undefined)).toEqual([]);
});
