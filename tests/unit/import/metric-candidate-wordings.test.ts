import { describe, expect, test } from 'vitest';
import { countedBy } from '../../../src/import/recognise/counted.ts';
import { datesIn, timesIn } from '../../../src/import/recognise/dates.ts';
import { metricCandidatesIn } from '../../../src/import/recognise/metric-candidates.ts';
import { growth } from '../../growth.ts';

const wordings = (text: string): string[] => metricCandidatesIn(text).map(({ wording }) => wording);
const labels = (text: string): string[] => metricCandidatesIn(text).map(({ counts }) => counts);

describe('parts of the text’s own programme are no metrics', () => {
  test.each(['一个目标、三个平台、四项机制、两支队伍', '围绕两本台账、三项制度', '建强两支队伍', '抓好五项制度'])(
    '%s',
    (text) => {
      expect(wordings(text)).toEqual([]);
    },
  );

  test('rows of people and things are', () => {
    expect(wordings('两名教师、十二个网格、三十余户')).toEqual(['两名', '十二个', '三十余户']);
    expect(wordings('两座桥梁、三条道路')).toEqual(['两座', '三条']);
  });
});

test('a time of day is no metric, a length of time is', () => {
  expect(wordings('每周三晚7点30分开门，上午9时30分到，三点五十分走，8:30-17:00')).toEqual([]);
  expect(wordings('用了2小时30分，得30分')).toEqual(['2小时30分', '30分']);
  expect(timesIn('每周三晚7点30分和下午3点').map(({ text }) => text)).toEqual(['晚7点30分', '下午3点']);
});

describe('dates', () => {
  test('a period of months and the head of a table column tell none', () => {
    expect(
      ['今年1-9月', '2023年1－9月份', '一至三月', '2020年（万元）', '2023年产值（万元）'].flatMap(datesIn),
    ).toEqual([]);
  });

  test('days and months beside a period stand', () => {
    expect(datesIn('5月至9月，3月5日至8日，1至9月，12月底').map(({ text }) => text)).toEqual([
      '5月',
      '9月',
      '3月5日',
      '12月底',
    ]);
  });
});

describe('what a metric counts', () => {
  test.each([
    ['户均增收2600元', ['户均增收']],
    ['减少损失约210万元', ['减少损失']],
    ['一是向家长发放调查问卷690份', ['调查问卷']],
    ['12名党员认领任务36项', ['党员', '任务']],
    ['30名中学生，5名群众，2个公共场所', ['中学生', '群众', '公共场所']],
    ['平均住院日缩短0.9天', ['平均住院日']],
    ['第3季度完成5期培训，减少碳排放1200吨/年', ['培训', '减少碳排放']],
    ['12栋楼48个单元576户', ['楼', '单元', '']],
    ['80岁以上老人3名', ['老人', '老人']],
    ['95后党员占比28.6%', ['95后党员占比']],
    ['第3季度培训5期，3名困难党员每人发放慰问金500元', ['', '困难党员', '慰问金']],
    ['会上征求意见表500份', ['征求意见表']],
  ])('%s', (text, counted) => {
    expect(labels(text)).toEqual(counted);
  });

  test.each([
    '还有3户',
    '仅用45天完成签约',
    '镇党委书记郑海涛先后41次到家中走访',
    '占九成以上',
    '增长15%左右',
    '完成签约1279户',
    '节约30万元',
    '王建国同志走访30户',
  ])('nothing is made up: %s', (text) => {
    expect(labels(text)).toEqual(['']);
  });

  test('words before a change stand for both its metrics', () => {
    expect(
      countedBy('办件从5天到2天', [
        { index: 3, length: 2 },
        { index: 6, length: 2 },
      ]),
    ).toEqual(['办件（变化前）', '办件（变化后）']);
  });
});

test.each(['3个', '3月5日有7人，', '一个目标、', '三分之', '3年半', '了的有近约3个', '一', '1', '1,', '约', '百'])(
  'time grows with the length of a text of %j only',
  async (piece) => {
    const find = (length: number) => {
      const text = piece.repeat(length / piece.length);
      return [metricCandidatesIn(text), datesIn(text)];
    };
    expect(await growth(find, [2_000, 16_000])).toBeLessThan(20);
  },
);
