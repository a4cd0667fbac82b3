import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mnemonicContradictions, parseMnemonic } from '../../../src/language/mnemonic.ts';
import { formatNumeral } from '../../../src/language/quantities/numeral.ts';

const parts = (name: string): [string, number][] => parseMnemonic(name).map((part) => [part.name, part.count]);

describe('taking a name apart', () => {
  test.each<[string, [string, number][]]>([
    ['五查', [['五查', 5]]],
    ['三个带头', [['三个带头', 3]]],
    ['三大目标', [['三大目标', 3]]],
    ['三步走', [['三步走', 3]]],
    ['六方面问题', [['六方面问题', 6]]],
    ['两个作用', [['两个作用', 2]]],
    ['八文化', [['八文化', 8]]],
    [
      '三定标三找差三必见',
      [
        ['三定标', 3],
        ['三找差', 3],
        ['三必见', 3],
      ],
    ],
    [
      '三清单一承诺一突破',
      [
        ['三清单', 3],
        ['一承诺', 1],
        ['一突破', 1],
      ],
    ],
    [
      '一主题两着力三带头',
      [
        ['一主题', 1],
        ['两着力', 2],
        ['三带头', 3],
      ],
    ],
    ['“五查”', [['五查', 5]]],
    ['十二条措施', [['十二条措施', 12]]],
  ])('%s', (name, expected) => {
    expect(parts(name)).toEqual(expected);
  });

  test.each(['开放式组织生活会', '找差三', '三', '', '零容忍', '百家争鸣'])('%j is no mnemonic', (name) => {
    expect(parts(name)).toEqual([]);
  });

  test('any sequence of numerals and words is taken apart into the same sequence', () => {
    const word = fc.constantFrom('定标', '找差', '个带头', '步走', '大目标', '方面问题');
    const part = fc.tuple(fc.integer({ min: 1, max: 99 }), word);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (sequence) => {
        const name = sequence.map(([count, text]) => `${formatNumeral(count)}${text}`).join('');
        expect(parts(name)).toEqual(sequence.map(([count, text]) => [`${formatNumeral(count)}${text}`, count]));
      }),
    );
  });
});

describe('comparing name and items', () => {
  test('equal counts contradict nothing, and neither do unknown items', () => {
    expect(
      mnemonicContradictions('三清单一承诺', [
        { name: '三清单', items: 3 },
        { name: '一承诺', items: undefined },
      ]),
    ).toEqual([]);
    expect(mnemonicContradictions('开放式组织生活会', [])).toEqual([]);
  });

  test('each contradiction names its part', () => {
    expect(
      mnemonicContradictions('三定标五查', [
        { name: '三定标', items: 2 },
        { name: '五查', items: 6 },
      ]),
    ).toEqual([
      { part: 0, message: '「三定标」应有三项，这里列了 2 项；来源没有列出时写 itemsUnknown: true' },
      { part: 1, message: '「五查」应有五项，这里列了 6 项；来源没有列出时写 itemsUnknown: true' },
    ]);
    expect(mnemonicContradictions('三定标', [{ name: '三步走', items: 3 }])).toEqual([
      { part: 0, message: '第 1 个组成部分应叫「三定标」，这里写的是「三步走」' },
    ]);
  });

  test('a wrong number of parts is one contradiction of the list', () => {
    expect(mnemonicContradictions('三定标五查', [])).toEqual([
      { part: -1, message: '「三定标五查」应有 2 个组成部分（三定标、五查），这里写了 0 个' },
    ]);
    expect(mnemonicContradictions('组织生活会', [{ name: '甲', items: 1 }])).toEqual([
      { part: -1, message: '「组织生活会」不是数字口诀，不应列出组成部分；请删去 parts' },
    ]);
  });

  test('a part is in order exactly when it holds as many items as its numeral says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (count, items) => {
        const name = `${formatNumeral(count)}查`;
        expect(mnemonicContradictions(name, [{ name, items }])).toHaveLength(count === items ? 0 : 1);
      }),
    );
  });
});
