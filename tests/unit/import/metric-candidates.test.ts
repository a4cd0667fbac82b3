import { describe, expect, test } from 'vitest';
import { datesIn } from '../../../src/import/recognise/dates.ts';
import { metricCandidatesIn } from '../../../src/import/recognise/metric-candidates.ts';

describe('metrics with their units', () => {
  test.each<[string, string[]]>([
    ['完成签约1279户，节约3万元，预约20人', ['1279户', '3万元', '20人']],
    [
      '约1279户，近200人，超过30次，超500份，上千万元，数十家',
      ['约1279户', '近200人', '超过30次', '超500份', '上千万元', '数十家'],
    ],
    ['附近3个小区，户数3户', ['3个', '3户']],
    ['投入1,280.5万元', ['1,280.5万元']],
    ['加装电梯23部，每户20平米', ['23部', '20平米']],
    ['满意率百分之九十九点五', ['百分之九十九点五']],
    ['15日内办结，3天内回复', ['15日', '3天']],
    ['须经三分之二以上同意', ['三分之二以上']],
    ['20多批次，300余件套，12场次', ['20多批次', '300余件套', '12场次']],
    ['每周三晚7点30分开会，上午9点集合，9时30分结束', []],
    ['下降15%－20%', ['15%－20%']],
  ])('%s', (text, metrics) => {
    expect(metricCandidatesIn(text).map(({ wording }) => wording)).toEqual(metrics);
  });

  test.each([
    ['35岁以下党员仅有9名', ['党员', '党员']],
    ['还有3户', ['']],
    ['100多项技术专利蕴含的智慧', ['技术专利']],
    ['人均积分12分', ['人均积分']],
  ])('what is counted: %s', (text, counted) => {
    expect(metricCandidatesIn(text).map(({ counts }) => counts)).toEqual(counted);
  });
});

test('a month that ends a range is no date of its own', () => {
  expect(datesIn('今年1-9月').map(({ text }) => text)).toEqual([]);
  expect(datesIn('2023年9月和10月').map(({ text }) => text)).toEqual(['2023年9月', '10月']);
});
