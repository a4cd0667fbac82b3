import { describe, expect, test } from 'vitest';
import { paragraph } from '../../../src/import/block.ts';
import { datesIn } from '../../../src/import/recognise/dates.ts';
import { metricCandidatesIn } from '../../../src/import/recognise/metric-candidates.ts';
import { clean } from '../../../src/import/recognise/boilerplate.ts';
import { keptNames, methodsIn } from '../../../src/import/recognise/methods.ts';
import { isIdentityNumber, maskOf, personalDataIn } from '../../../src/language/people/personal-data.ts';
import { sentencesOf } from '../../../src/import/recognise/sentences.ts';
import { splitWriteUps } from '../../../src/import/recognise/split.ts';
import { stepOf } from '../../../src/import/recognise/steps.ts';
import { headOf } from '../../../src/import/recognise/title.ts';
import { lineOf } from '../../../src/import/recognise/title-form.ts';
import { unitOf } from '../../../src/import/recognise/unit.ts';
import { recogniseWriteUps } from '../../../src/import/recognise/write-up.ts';

describe('metrics', () => {
  test.each([
    ['征集到5个方面231条意见建议', ['5个', '231条']],
    ['梳理出50余条突出问题，投入上千万元', ['50余条', '上千万元']],
    ['由12户增至36户，同比增长15%', ['12户', '36户', '15%']],
    ['满意率达百分之九十八，三分之二的党员参加', ['百分之九十八', '三分之二']],
    ['两个环节、三个层级、四个方面', []],
    ['2月27日召开，1985年创办，第三次会议', []],
    ['两名教师、十二个网格、三十余户', ['两名', '十二个', '三十余户']],
    ['落实“三会一课”和三级医院标准', []],
  ])('%s', (text, wordings) => {
    expect(metricCandidatesIn(text).map(({ wording }) => wording)).toEqual(wordings);
  });

  test('say what they count by the noun after them, else by the words before', () => {
    expect(metricCandidatesIn('征集到231条意见建议，回收率达97.4%').map(({ counts }) => counts)).toEqual([
      '意见建议',
      '回收率',
    ]);
  });
});

test('the two metrics of a change count one thing, before and after', () => {
  expect(
    metricCandidatesIn('抽血窗口由3个增至7个，办件时长从5天缩短到2天。').map(
      ({ wording, counts }) => `${wording} ${counts}`,
    ),
  ).toEqual(['3个 抽血窗口（变化前）', '7个 抽血窗口（变化后）', '5天 办件时长（变化前）', '2天 办件时长（变化后）']);
});

test('dates stand as they are, and none gets a year', () => {
  expect(
    datesIn('2月27日，2023年5月6日，1985年，3月上旬，二〇一九年，九十年代，2024.5.6').map(({ text }) => text),
  ).toEqual(['2月27日', '2023年5月6日', '1985年', '3月上旬', '二〇一九年', '2024.5.6']);
});

describe('named methods', () => {
  test.each([
    ['推行“三定标三找差三必见”，开展“五查”', ['三定标三找差三必见', '五查']],
    ['创新“板凳会”议事制度', ['板凳会']],
    ['做好“后半篇文章”，不“绕”', []],
    ['在“学习强国”平台交流', []],
    ['老教师说：“我们要重新换套思路。”', []],
    ['落实“六个破除”“六个着力”', ['六个破除', '六个着力']],
    ['“板凳夜话”是新河街道探索出的一种做法。', ['板凳夜话']],
    ['推出“延时办、上门办、帮代办”。', ['延时办、上门办、帮代办']],
    ['提供“延时办、上门办”服务', ['延时办、上门办']],
    ['实现“零强拆、零上访”，整治“脏、乱、差”', []],
    ['“一窗办”比例超过九成', []],
    ['推行“一窗办”，方便群众', ['一窗办']],
  ])('%s', (text, names) => {
    expect(methodsIn(text).map(({ name }) => name)).toEqual(names);
  });
});

test('a method that goes under two names has the one that stands there more often, else the fuller one', () => {
  const kept = (...names: string[]): string[] => [...new Set(keptNames(names).values())];
  expect([kept('五步议事', '五步议事法'), kept('板凳会', '板凳会', '板凳会制度'), kept('五查', '三定')]).toEqual([
    ['五步议事法'],
    ['板凳会'],
    ['五查', '三定'],
  ]);
});

describe('personal data', () => {
  test.each([
    ['支部书记张某某带头', ['张某某']],
    ['由王建国同志领学', ['王建国']],
    ['电话13800138000，邮箱dang@example.org，车牌苏A·12345', ['13800138000', 'dang@example.org', '苏A·12345']],
    ['身份证号11010519491231002X', ['11010519491231002X']],
    ['编号110105194912310021', []],
    ['全体党员、高级教师、方案', []],
    ['张某某市', []],
  ])('%s', (text, found) => {
    expect(personalDataIn(text).map((piece) => piece.text)).toEqual(found);
  });

  test('an identity number is told by its check character', () => {
    expect([
      isIdentityNumber('11010519491231002X'),
      isIdentityNumber('110105194912310021'),
      isIdentityNumber('1101051949123100'),
    ]).toEqual([true, false, false]);
  });

  test('a name keeps its surname, a number goes as a whole', () => {
    expect([
      maskOf({ text: '王建国', kind: '姓名' }),
      maskOf({ text: '李明', kind: '姓名' }),
      maskOf({ text: '13800138000', kind: '手机号码' }),
    ]).toEqual(['王某某', '李某', '某']);
  });
});

test('boilerplate of a page goes, with a note of what went', () => {
  const texts = [
    '标题在这里 某村党支部有党员三十名，近年来……',
    '标题在这里',
    '> 　　某村党支部有党员三十名，近年来做了不少事。（记者 李某）',
    '点击：1026',
    '- 3 -',
    '责任编辑：王某',
    '【打印本页】【关闭窗口】',
    '点击率是另一回事，提高了。',
  ];
  const { blocks, removed } = clean(texts.map((text) => paragraph(text)));
  expect(blocks.map(lineOf)).toEqual([
    '标题在这里',
    '某村党支部有党员三十名，近年来做了不少事。',
    '点击率是另一回事，提高了。',
  ]);
  expect(removed).toHaveLength(6);
});

test('headings that begin like boilerplate stay', () => {
  const texts = [
    '审核把关严一层',
    '编辑整理民情日记',
    '评论区里听意见',
    '来源于群众',
    '一审一核一公示',
    '图文并茂讲党课',
  ];
  expect(clean(texts.map((text) => paragraph(text))).removed).toEqual([]);
});

test('sentences end outside quotation marks only', () => {
  expect(sentencesOf('甲说：“好。”乙（真的？）来了。丙！')).toEqual(['甲说：“好。”', '乙（真的？）来了。', '丙！']);
});

test('a file with two write-ups is split where the chapters begin anew', () => {
  const body = '这里是正文，写得很长，'.repeat(12);
  const texts = [
    '甲村抓学习',
    body,
    '一、学',
    body,
    '二、做',
    body,
    '乙厂抓整改',
    '——某厂党支部纪实',
    body,
    '一、查',
    body,
    '二、改',
    body,
  ];
  expect(splitWriteUps(texts.map((text) => paragraph(text))).map((blocks) => lineOf(blocks[0]))).toEqual([
    '甲村抓学习',
    '乙厂抓整改',
  ]);
});

test('a title, its subtitle and the unit line come off the text', () => {
  const { title, subtitle, byline, body } = headOf(
    ['网格小治理 服务大民生', '——临河社区工作纪实', '临河社区党委', '社区有居民。'].map((text) =>
      paragraph(text, { centred: true }),
    ),
  );
  expect({ title, subtitle, byline, body: body.map(lineOf) }).toEqual({
    title: '网格小治理 服务大民生',
    subtitle: '——临河社区工作纪实',
    byline: ['临河社区党委'],
    body: ['社区有居民。'],
  });
});

describe('units', () => {
  test.each([
    ['江苏省某市临河社区党委现有党员90名。', { name: '江苏省某市临河社区党委', kind: '社区', region: '江苏省' }],
    [
      'xx理工大学机械设计系党支部成立于1997年。',
      { name: '某理工大学机械设计系党支部', kind: '高校', region: undefined },
    ],
    [
      '某铸造有限公司党支部位于临河市清水县，在北京设立分公司。',
      { name: '某铸造有限公司党支部', kind: '企业', region: '临河市清水县' },
    ],
    [
      '某铸造有限公司党支部联合申报了浙江省的项目，向浙江省的同行学习。',
      { name: '某铸造有限公司党支部', kind: '企业', region: '浙江省' },
    ],
    [
      '望溪县青石镇山货协会党支部有党员34名。',
      { name: '望溪县青石镇山货协会党支部', kind: '社会组织', region: '望溪县' },
    ],
  ])('%s', (text, unit) => {
    expect(unitOf([], text)).toEqual(unit);
  });

  test('none is made up', () => {
    expect(unitOf([], '大家都很努力。')).toBeUndefined();
  });
});

describe('steps', () => {
  test.each([
    ['开门纳谏，征求意见', '发出问卷。', 'zheng-qiu-yi-jian'],
    ['面对面谈心', '两两结对。', 'tan-xin-tan-hua'],
    ['用心做好每件小事', '大家动手。', 'unsure'],
    ['做好承诺促整改', '大家都动手。', 'unsure'],
    ['做好承诺促整改', '人人签承诺书。', 'cheng-nuo-jian-nuo'],
    ['兑承诺', '安置房选房全程公开。', 'unsure'],
    ['兑承诺', '党员公开承诺的事项逐条办结。', 'cheng-nuo-jian-nuo'],
    ['完善制度', '每月开例会，每季度评议一次。', 'unsure'],
    ['公开评事，让群众“打分数”', '满意率上升到97.3%。', 'unsure'],
    ['居民来打分', '支部召开民主评议会。', 'min-zhu-ping-yi'],
    ['矛盾联调', '调处纠纷763起，排查风险隐患一千二百余处。', 'unsure'],
  ])('%s', (heading, text, step) => {
    expect(stepOf(heading, text)).toBe(step);
  });
});

test('headings that are only a word for summary or results are no practices', () => {
  const lines = [
    '把支部建在链上',
    '一、摘要',
    '支部办了不少事。',
    '二、链上服务',
    '支部上门办事。',
    '三、取得的成效',
    '大家满意。',
    '四、改出新成效',
    '支部接着改。',
  ];
  expect(recogniseWriteUps(lines.map((line) => paragraph(line)))[0]?.practices.map(({ heading }) => heading)).toEqual([
    '链上服务',
    '改出新成效',
  ]);
});

test('a collection that numbers its write-ups is split there, and the number is no part of the title', () => {
  const body = '这里是正文，写得很长，'.repeat(24);
  const parts = splitWriteUps(['案例一：甲村抓学习', body, '案例二：乙厂抓整改', body].map((text) => paragraph(text)));
  expect(parts.map((blocks) => headOf(blocks).title)).toEqual(['甲村抓学习', '乙厂抓整改']);
});

test('names that hold a word that leads to names stay whole', () => {
  expect(unitOf([], '近年来，某市和平社区党支部积极作为。')?.name).toBe('某市和平社区党支部');
  expect(unitOf([], '由某县向阳镇在田村党总支牵头。')?.name).toBe('某县向阳镇在田村党总支');
});
