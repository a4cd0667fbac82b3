import { describe, expect, test } from 'vitest';
import { collections, listedCollections } from '../../../src/model/collections.ts';
import { linkLibrary } from '../../../src/model/library.ts';
import { casePage } from '../../../src/views/case-page.ts';
import { searchExamples } from '../../../src/views/home-page.ts';
import { headerLinks } from '../../../src/views/header-links.ts';
import { methodsByKind, stepTable } from '../../../src/views/list-pages.ts';
import { methodPage } from '../../../src/views/method-page.ts';
import { stepPage, stepPractices } from '../../../src/views/step-page.ts';
import { madeCase, madeLists, madeMethod, madeProblem, madeStep } from '../../made-library.ts';

const library = linkLibrary(
  madeLists({
    cases: [
      madeCase('alpha', {
        title: '甲',
        description: '征集到{opinions}',
        metrics: { opinions: { label: 'a', wording: '231条', counts: 'a', from: 'source 1/1' } },
        practices: [{ step: 'meet', methods: ['five'] }, { step: 'ask', methods: ['five'] }, { step: 'unsure' }],
      }),
      madeCase('beta', { title: '乙', practices: [{ step: 'ask' }], from: 'source 2/1' }),
    ],
    methods: [madeMethod('five', { parts: [{ name: '五查', itemsUnknown: true }] }), madeMethod('plain')],
    steps: [madeStep('meet', 2), madeStep('ask', 1), madeStep('end', 3)],
    problems: [madeProblem('p', 'alpha', 'heading', 1)],
  }),
);
const [alpha, beta] = ['alpha', 'beta'].map((id) => library.get('cases', id)) as [
  (typeof library.cases)[number],
  (typeof library.cases)[number],
];
const body = [{ depth: 2, slug: 'own', text: 'own heading' }];
const slugs = (outline: readonly { slug: string }[]): string[] => outline.map(({ slug }) => slug);

describe('a case page', () => {
  test('describes itself in plain text, with its metrics', () => {
    expect(casePage(library, alpha, body).description).toBe('征集到231条');
  });

  test('has its own headings between the process and the rest', () => {
    expect(slugs(casePage(library, alpha, body).outline)).toEqual([
      ...['huan-jie', 'own', 'shu-ju', 'wen-ti', 'cheng-xiao', 'jian-yi', 'chu-chu'],
    ]);
  });

  test('names problems in its outline only where the case has some', () => {
    expect(slugs(casePage(library, beta, []).outline)).not.toContain('wen-ti');
  });

  test('is filtered by its unit and its steps in the order of first mention, without those left open', () => {
    expect(casePage(library, alpha, body).filters).toEqual({
      类型: ['案例'],
      单位类型: ['高校'],
      环节: ['meet', 'ask'],
    });
  });

  test('leads to related cases and says what they have in common', () => {
    expect(casePage(library, alpha, body).related).toEqual([{ case: beta, reason: '同为高校' }]);
  });

  test('names at most two common methods, and steps only where nothing else is common', () => {
    const unit = { name: 'a', shortName: 'a', kind: '企业' };
    const practices = [{ step: 'ask', methods: ['a', 'b', 'c'] }, { step: 'meet' }];
    const near = linkLibrary(
      madeLists({
        cases: [
          madeCase('one', { practices }),
          madeCase('two', { practices, unit }),
          madeCase('six', { practices: [{ step: 'meet' }], unit }),
        ],
        methods: ['a', 'b', 'c'].map((id) => madeMethod(id)),
        steps: [madeStep('ask', 1), madeStep('meet', 2)],
      }),
    );
    expect(casePage(near, near.get('cases', 'one'), []).related.map(({ reason }) => reason)).toEqual([
      '同用a、b等 3 个方法',
      '有 1 个环节相同',
    ]);
  });
});

describe('a method page', () => {
  test('is filtered by the units that used it, each kind once, and the steps in process order', () => {
    const page = methodPage(library, library.get('methods', 'five'), body);
    expect(page.filters).toEqual({ 类型: ['方法'], 单位类型: ['高校'], 环节: ['ask', 'meet'] });
  });

  test('names its parts in the outline only where it has some', () => {
    const outlineOf = (id: string) => slugs(methodPage(library, library.get('methods', id), body).outline);
    expect(outlineOf('five')).toEqual(['zu-cheng', 'own', 'an-li']);
    expect(outlineOf('plain')).toEqual(['own', 'an-li']);
  });
});

describe('a step page', () => {
  test('shows silent cases, and comes from the practices of the others', () => {
    const step = library.get('steps', 'meet');
    const [page, practices] = [stepPage(library, step, body), stepPractices(library, step, 1)];
    expect(practices?.cells.map((cell) => [cell.case.id, cell.practices.length])).toEqual([
      ['alpha', 1],
      ['beta', 0],
    ]);
    expect(practices?.from).toEqual([{ source: 'source', part: 1, paragraph: 1 }]);
    expect(page.filters).toEqual({ 类型: ['环节'], 单位类型: ['高校'], 环节: ['meet'] });
  });

  test('of a step that no case tells of has no units to filter by', () => {
    expect(stepPage(library, library.get('steps', 'end'), []).filters).toMatchObject({ 单位类型: [] });
  });
});

describe('lists', () => {
  test('of methods have the kinds that any method is of, each with its place among all kinds', () => {
    const named = linkLibrary(madeLists({ methods: [...library.methods, madeMethod('named', { kind: '提法' })] }));
    expect(methodsByKind(named).map(({ kind, methods }) => [kind, methods.total])).toEqual([
      ['做法', 2],
      ['提法', 1],
    ]);
    expect(named.sectionStarts('methods').map(({ key }) => key)).toEqual(['lei-bie-1', 'lei-bie-3']);
  });

  test('of steps name each passage by its heading in the case', () => {
    const titles = new Map([['alpha', new Map([['alpha-ask', '问一问']])]]);
    expect(
      stepTable(library, titles).map(({ step, cells }) => [step.id, cells.map(({ passages }) => passages)]),
    ).toEqual([
      ['ask', [[{ anchor: 'alpha-ask', title: '问一问' }], [{ anchor: 'beta-ask', title: undefined }]]],
      ['meet', [[{ anchor: 'alpha-meet', title: undefined }], []]],
      ['end', [[], []]],
    ]);
  });
});

test('the header links to every list but that of the sources, in the order of the table of collections', () => {
  const named = listedCollections.filter((name) => name !== 'sources');
  expect(headerLinks).toEqual(named.map((name) => ({ title: collections[name].label, address: `/${name}/` })));
  expect(headerLinks[0]).toEqual({ title: '案例', address: '/cases/' });
});

test('the home page proposes only searches that an entry answers word for word', () => {
  expect(searchExamples(library, ['征集到', '五查', '照镜子'])).toEqual(['征集到', '五查']);
  expect(searchExamples(linkLibrary(madeLists({})), ['五查'])).toEqual([]);
});

test('a case without metrics has no part for them', () => {
  expect(casePage(library, alpha, []).hasMetrics).toBe(true);
  expect(casePage(library, beta, []).hasMetrics).toBe(false);
  expect(slugs(casePage(library, beta, []).outline)).not.toContain('shu-ju');
});
