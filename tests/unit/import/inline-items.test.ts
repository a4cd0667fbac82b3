import { describe, expect, test } from 'vitest';
import type { OutlineBlock } from '../../../src/import/recognise/outline.ts';
import { itemsOf } from '../../../src/import/draft/mnemonic-items.ts';

const text = (words: string): OutlineBlock => ({ kind: 'text', text: words, place: { paragraph: 1 } });
const heading = (words: string, level = 2): OutlineBlock => ({
  kind: 'heading',
  level,
  text: words,
  place: { heading: 1 },
});

/** Names of the items of each part; `undefined` where the text does not tell them. */
const namesOf = (name: string, ...blocks: OutlineBlock[]): (string[] | undefined)[] =>
  itemsOf(blocks, name).map((found) => found?.names);

describe('the items of a mnemonic are found', () => {
  const cases: [string, string, string, (string[] | undefined)[]][] = [
    ['listed in brackets after the name', '三步走', '实行“三步走”（先学、再议、后做）。', [['先学', '再议', '后做']]],
    ['listed after 即', '两公开', '坚持“两公开”，即公开账目、公开名单。', [['公开账目', '公开名单']]],
    [
      'listed before the name, each with a word in quotation marks',
      '三访',
      '通过干部下访“送温暖”、党员走访“听实情”、骨干回访“看结果”“三访”的办法，解决了难题。',
      [['干部下访“送温暖”', '党员走访“听实情”', '骨干回访“看结果”']],
    ],
    [
      'as clauses in a row that repeat its word',
      '四不',
      '做到“四不”，说话不“绕”，办事不“拖”，遇难不“躲”，有错不“推”。会后不少人表了态。',
      [['说话不“绕”', '办事不“拖”', '遇难不“躲”', '有错不“推”']],
    ],
    [
      'as clauses that begin with its word, each told further',
      '三争做',
      '把“三争做”作为载体：争做带头人，从自己做起；争做有心人，处处留意；争做明白人，算清账。',
      [['争做带头人', '争做有心人', '争做明白人']],
    ],
    [
      'as short sentences spread over the paragraph',
      '三学',
      '组织“三学”。集中起来统一学。支部开了大会。走进车间现场学。师傅在机器旁讲。打开手机随时学。一轮学习下来，大家明白了。',
      [['集中起来统一学', '走进车间现场学', '打开手机随时学']],
    ],
    [
      'in one word that repeats its head',
      '三必听',
      '议事坚持“听老听少听外来”。落实“三必听”。',
      [['听老', '听少', '听外来']],
    ],
    [
      'as problems that show in something',
      '三方面问题',
      '聚焦“三方面问题”。劲头不足主要表现在，等着安排;办法不多主要表现在，老一套；作风不细主要表现在，账记错了。',
      [['劲头不足', '办法不多', '作风不细']],
    ],
    [
      'for each part of its own',
      '两清单一公示',
      '列出问题清单和措施清单，推行“两清单一公示”。',
      [['问题清单', '措施清单'], undefined],
    ],
    [
      'in pairs, for both parts',
      '三先三后',
      '坚持“三先三后”：先党员后群众、先干部后百姓、先亲属后他人。',
      [
        ['先党员', '先干部', '先亲属'],
        ['后群众', '后百姓', '后他人'],
      ],
    ],
    [
      'in pairs, before the name',
      '两查两看',
      '通过查服务看作风、查台账看规范，“两查两看”见了底。',
      [
        ['查服务', '查台账'],
        ['看作风', '看规范'],
      ],
    ],
    [
      'right after what the name is called',
      '三比三看',
      '按照“三比三看”办法比产量、比品质、比价格，看技术、看管理、看销路。',
      [
        ['比产量', '比品质', '比价格'],
        ['看技术', '看管理', '看销路'],
      ],
    ],
    [
      'without a verb that leads to the first of them',
      '三调对接',
      '推动人民调解、行政调解、司法调解“三调对接”，调处纠纷。',
      [['人民调解', '行政调解', '司法调解']],
    ],
    [
      'with their verbs where each has one',
      '三步法',
      '实行“三步法”，即建立台账、完善制度、落实责任。',
      [['建立台账', '完善制度', '落实责任']],
    ],
    [
      'after the name in digits',
      '四个常态',
      '做到“四个常态”。4个常态是：常态巡逻、常态走访、常态宣传、常态调解。',
      [['常态巡逻', '常态走访', '常态宣传', '常态调解']],
    ],
    [
      'with the one thing of a part beside those of another',
      '一线三单',
      '推行“一线三单”工作法，群众点单、支部派单、党员接单，一线解决问题。',
      [['一线解决问题'], ['群众点单', '支部派单', '党员接单']],
    ],
  ];
  test.each(cases)('%s', (_, name, words, expected) => {
    expect(namesOf(name, text(words))).toEqual(expected);
  });

  test('below the heading that has the name', () => {
    expect(
      namesOf(
        '三个带头',
        heading('坚持“三个带头”'),
        text('书记带头讲课。老师傅带头带徒弟，“双带头人”出了力。技术员带头攻关。'),
      ),
    ).toEqual([['书记带头讲课', '老师傅带头带徒弟', '技术员带头攻关']]);
  });
});

test('items of both parts are found in headings in a row', () => {
  const headings = ['联学习，帮思想提升', '联项目，帮产业发展'].flatMap((words) => [
    heading(words, 3),
    text('做了不少。'),
  ]);
  expect(
    namesOf('两联两帮', text('开展“两联两帮”活动。'), heading('主要做法'), ...headings, heading('存在问题')),
  ).toEqual([
    ['联学习', '联项目'],
    ['帮思想提升', '帮产业发展'],
  ]);
});

describe('no items are made up', () => {
  test.each([
    ['where the text tells one too few', '四不', '做到“四不”，说话不“绕”，办事不“拖”，遇难不“躲”。'],
    ['where the text tells one too many', '三争做', '“三争做”：争做带头人；争做有心人；争做明白人；争做热心人。'],
    ['where the name is only mentioned', '三个讲清楚', '把“三个讲清楚”带到班组，大家都说好。'],
    ['where it tells one pair too few', '三先', '坚持“三先”：先党员后群众、先干部后百姓。'],
    ['where two of them are the same', '两查', '“两查”：查账目；查账目。'],
  ])('%s', (_, name, words) => {
    expect(namesOf(name, text(words))).toEqual([undefined]);
  });
});
