import { describe, expect, test } from 'vitest';
import { compareCases, type CompareSection } from '../../../src/compare/compare-model.ts';
import { compareText } from '../../../src/compare/compare-text.ts';
import { areAlike } from '../../../src/compare/like-headings.ts';
import { caseDetailOf } from '../../../src/exchange/case-file.ts';
import { caseDetail, type CaseDetail } from '../../../src/exchange/data-forms.ts';
import { linkLibrary } from '../../../src/model/library.ts';
import { madeCase, madeLists, madeMethod, madeProblem, madeStep } from '../../made-library.ts';

const metric = (label: string, wording: string) => ({ label, wording, counts: `${label}的范围`, from: 'source 1/1' });

const library = linkLibrary(
  madeLists({
    cases: [
      madeCase('a', {
        unit: { name: '甲大学党支部', shortName: '甲', kind: '高校', region: '山西省' },
        metrics: { opinions: metric('意见', '231条'), groups: metric('小组', '4个') },
        practices: [
          { step: 'mend', summary: '改好{groups}' },
          { step: 'ask', methods: ['wu-cha'], summary: '征集到{opinions}' },
        ],
      }),
      madeCase('b', { metrics: { opinions: metric('批评', '110条') }, practices: [{ step: 'ask' }], year: 2019 }),
      madeCase('c', { practices: [{ step: 'check' }] }),
    ],
    steps: [madeStep('ask', 1), madeStep('check', 2), madeStep('mend', 3)],
    methods: [madeMethod('wu-cha', { title: '五查' })],
    problems: [
      madeProblem('p1', 'a', '改革意识不强', 1),
      madeProblem('p2', 'b', '改革的意识不强', 1),
      madeProblem('p3', 'b', '作风不实', 2),
    ],
  }),
);

const details: CaseDetail[] = ['a', 'b', 'c'].map((id) =>
  caseDetailOf(library.get('cases', id), library, { url: (address) => address }),
);
const sections = compareCases(details);
const rowsOf = (title: string): [string, string[][]][] =>
  (sections.find((section) => section.title === title) as CompareSection).rows.map((row) => [
    row.title,
    row.cells.map((cell) => cell.map(({ text }) => text)),
  ]);

describe('cases side by side', () => {
  test('are made of files that keep their form', () => {
    expect(details.map((detail) => caseDetail.parse(detail))).toEqual(details);
  });

  test('come step by step in the order of the process, with a gap where a source is silent', () => {
    expect(rowsOf(compareText.steps)).toEqual([
      ['ask', [['征集到231条'], ['a'], []]],
      ['check', [[], [], ['a']]],
      ['mend', [['改好4个'], [], []]],
    ]);
  });

  test('name the methods of a practice', () => {
    const [ask] = sections.find(({ title }) => title === compareText.steps)?.rows ?? [];
    expect(ask?.cells[0]?.[0]?.notes).toEqual(['用到：五查']);
  });

  test('have figures of one measure in one row and none that a source does not give', () => {
    expect(rowsOf(compareText.figures)).toEqual([
      ['以“条”计', [['意见 231条'], ['批评 110条'], []]],
      ['以“个”计', [['小组 4个'], [], []]],
    ]);
  });

  test('have problems under like headings in one row', () => {
    expect(rowsOf(compareText.problems)).toEqual([
      ['改革意识不强', [['p1'], ['p2'], []]],
      ['作风不实', [[], ['p3'], []]],
    ]);
  });

  test('say nothing of what a case does not say', () => {
    const glance = new Map(rowsOf(compareText.glance));
    expect(glance.get(compareText.region)).toEqual([['山西省'], [], []]);
    expect(glance.get(compareText.year)).toEqual([[], ['2019'], []]);
    expect(glance.get(compareText.themes)).toEqual([
      [compareText.noThemes],
      [compareText.noThemes],
      [compareText.noThemes],
    ]);
    expect(glance.get(compareText.inUse)).toEqual([[], [], []]);
  });

  test('have a cell for each case in every row', () => {
    const lengths = sections.flatMap(({ rows }) => rows.map(({ cells }) => cells.length));
    expect(new Set(lengths)).toEqual(new Set([3]));
  });
});

test('a section that no case fills is left out', () => {
  const [, , last] = details;
  expect(compareCases(last ? [last] : []).map(({ title }) => title)).toEqual([
    compareText.glance,
    compareText.steps,
    compareText.conditions,
  ]);
});

test.each([
  ['改革意识不强', '改革的意识不强', true],
  ['“扁平化”不完善', '扁平化不完善', true],
  ['人才培养', '学科建设', false],
  ['作风不实', '作风漂浮', false],
])('%s and %s', (a, b, alike) => {
  expect([areAlike(a, b), areAlike(b, a)]).toEqual([alike, alike]);
});
