import { describe, expect, test } from 'vitest';
import { countsIn } from '../../../src/checks/counts.ts';

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
  ])('%s', (text, counts) => {
    expect(found(text)).toEqual(counts);
  });
});

describe('no counts', () => {
  test.each([
    '1985年创办', '2019年2月27日', '第三次会议，第2个', '一名党员，一次会', '二十大以来，党的十九大', '十分认真', '千方百计，万家灯火', '百人百面',
    '二级学院', '“四个意识”', '近年来', '统一部署', '三五成群', '九十年代', '星期三', 'A4纸', '几个人', '七一前夕',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('names that hold a numeral', () => {
    expect(found('坚持三个带头，三步走', new Set(['三个带头', '三步走']))).toEqual([]);
    expect(found('三个带头的人有三个', new Set(['三个带头']))).toEqual(['三个']);
  });
});
