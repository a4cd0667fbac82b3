import { describe, expect, test } from 'vitest';
import type { CaseCard, CaseTable, FacetValues, TitleOrder } from '../../../src/browse/format/case-table.ts';
import { browseFiles } from '../../../src/browse/index/browse-files.ts';
import { bucketsOf } from '../../../src/browse/index/buckets.ts';
import { allOf } from '../../../src/browse/match/case-set.ts';
import { choose } from '../../../src/browse/match/choose.ts';
import { openTable, placeOf, withMethods, withTitles, type OpenTable } from '../../../src/browse/match/open-table.ts';
import { sortCases } from '../../../src/browse/match/sort-cases.ts';
import type { CaseEntry } from '../../../src/model/entry.ts';
import { linkLibrary, type Library } from '../../../src/model/library.ts';
import { growth } from '../../growth.ts';
import { madeCase, madeLists, madeMethod, madeStep } from '../../made-library.ts';

const metric = (wording: string) => ({ label: 'a', wording, counts: 'a', from: 'source 1/1' });

const libraryOf = (cases: readonly CaseEntry[]): Library =>
  linkLibrary(
    madeLists({
      cases,
      steps: [madeStep('ask', 1), madeStep('mend', 2)],
      methods: [madeMethod('wu-cha', { title: '五查' })],
    }),
  );

const library = libraryOf([
  madeCase('a', {
    title: '乙题',
    updated: '2026-03-01',
    unit: { name: '甲大学党支部', shortName: '甲', kind: '高校', region: '朔州市应县', size: 'members' },
    themes: ['组织生活', '融入业务'],
    year: 2019,
    metrics: { members: metric('22名'), tasks: metric('3项') },
    practices: [{ step: 'ask', methods: ['wu-cha'] }, { step: 'mend' }],
  }),
  madeCase('b', { title: '甲题', updated: '2026-03-05', themes: ['组织生活'], metrics: { tasks: metric('3项') } }),
  madeCase('c', { title: '丙题', updated: '2026-03-03', year: 2021 }),
]);

const filesOf = (given: Library): Map<string, unknown> =>
  new Map(browseFiles(given).map(({ path, content }) => [path, JSON.parse(content)]));

function opened(files: ReadonlyMap<string, unknown>): OpenTable {
  const table = openTable(files.get('browse/cases.json') as CaseTable);
  const methods = files.get('browse/methods.json') as FacetValues;
  return withTitles(withMethods(table, methods), files.get('browse/titles.json') as TitleOrder);
}

/** The card of a case, found as the list finds it. */
function cardAt(files: ReadonlyMap<string, unknown>, table: OpenTable, number: number): CaseCard | undefined {
  const { bucket, at } = placeOf(table, number);
  return (files.get(`browse/cards/${bucket}.json`) as CaseCard[] | undefined)?.[at];
}

describe('the tables of a library', () => {
  const files = filesOf(library);
  const table = opened(files);
  const idsOf = (numbers: Uint32Array): (string | undefined)[] =>
    [...numbers].map((number) => cardAt(files, table, number)?.id);

  test('give every facet its values, in the order in which readers see them', () => {
    const values = [...table.facets].map(([name, sets]) => [name, [...sets.keys()]]);
    expect(values).toEqual([
      ['单位类型', ['高校']],
      ['地区', ['山西省']],
      ['规模', ['党员20至49名']],
      ['主题', ['组织生活', '融入业务']],
      ['环节', ['ask', 'mend']],
      ['方法', ['五查']],
      ['证据等级', ['来源自述']],
      ['年份', ['2021', '2019']],
    ]);
  });

  test('find the cases of a choice', () => {
    const found = (choice: Parameters<typeof choose>[1]) =>
      idsOf(sortCases(table, choose(table, choice).cases, 'title'));
    expect(found({ 主题: ['组织生活'] })).toEqual(['b', 'a']);
    expect(found({ 方法: ['五查'], 环节: ['mend'] })).toEqual(['a']);
    expect(found({ 年份: ['2021', '2019'] })).toEqual(['c', 'a']);
  });

  test('order by change, by title in pinyin order, and by figures', () => {
    expect(idsOf(sortCases(table, allOf(3), 'newest'))).toEqual(['b', 'c', 'a']);
    expect(idsOf(sortCases(table, allOf(3), 'title'))).toEqual(['c', 'b', 'a']);
    expect(idsOf(sortCases(table, allOf(3), 'figures'))).toEqual(['a', 'b', 'c']);
  });

  test('of a library without cases are none', () => {
    expect(browseFiles(libraryOf([]))).toEqual([]);
  });
});

describe('at size', () => {
  const many = (count: number): CaseEntry[] =>
    Array.from({ length: count }, (_, index) => madeCase(`case-${index}`, { title: `题${index}` }));

  test('every case has its card, and no bucket has many', () => {
    const files = filesOf(libraryOf(many(300)));
    const table = opened(files);
    const ids = Array.from({ length: 300 }, (_, number) => cardAt(files, table, number)?.id);
    expect(new Set(ids).size).toBe(300);
    expect(Math.max(...bucketsOf(many(300)).map(({ length }) => length))).toBeLessThan(64);
  });

  test('a new case changes the cards of one bucket', () => {
    const before = filesOf(libraryOf(many(300)));
    const after = filesOf(libraryOf([...many(300), madeCase('new', {})]));
    const changed = [...after].filter(([path, value]) => JSON.stringify(value) !== JSON.stringify(before.get(path)));
    expect(changed.filter(([path]) => path.startsWith('browse/cards/'))).toHaveLength(1);
  });

  test('tables cost no more than the library grows', async () => {
    const libraries = new Map([400, 1600].map((count) => [count, libraryOf(many(count))]));
    expect(await growth((count) => browseFiles(libraries.get(count) ?? library), [400, 1600])).toBeLessThan(8);
  });
});
