import { describe, expect, test } from 'vitest';
import { letterOf, listLetters } from '../../../src/model/letters.ts';
import { linkLibrary } from '../../../src/model/library.ts';
import { asSection, inParts, itemsOf } from '../../../src/model/relations/parts.ts';
import { madeCase, madeEntry, madeLists, madeMethod, madeProblem } from '../../made-library.ts';

const section = (key: string, ...items: number[]) => ({ key, title: key.toUpperCase(), items });

describe('a list in parts', () => {
  const list = inParts([section('a', 1, 2, 3), section('none'), section('b', 4), section('c', 5, 6, 7, 8, 9)], 4);

  test('shows every item once, in order, and no part is empty', () => {
    const parts = Array.from({ length: list.count }, (_, index) => list.part(index + 1));
    expect(parts.map((part) => part && itemsOf(part))).toEqual([[1, 2, 3, 4], [5, 6, 7, 8], [9]]);
  });

  test('says of a section how long it is and whether it began before', () => {
    expect(list.part(3)?.sections).toEqual([{ key: 'c', title: 'C', items: [9], total: 5, continued: true }]);
    expect(list.part(1)?.sections.map(({ key, total, continued }) => [key, total, continued])).toEqual([
      ['a', 3, false],
      ['b', 1, false],
    ]);
  });

  test('knows where sections begin, those without items left out', () => {
    expect(list.starts.map(({ key, total, part }) => [key, total, part])).toEqual([
      ['a', 3, 1],
      ['b', 1, 1],
      ['c', 5, 2],
    ]);
  });

  test('has no part of another number', () => {
    for (const number of [0, 4, -1, 1.5, Number.NaN]) expect(list.part(number)).toBeUndefined();
  });

  test('without items has one empty part, and a full one no second', () => {
    expect(inParts(asSection([]), 4).part(1)).toEqual({ number: 1, count: 1, total: 0, sections: [] });
    expect(inParts(asSection([1, 2, 3, 4]), 4).count).toBe(1);
  });

  test('names sixty sections at most', () => {
    const many = Array.from({ length: 100 }, (_, index) => section(`s${index}`, index));
    expect(inParts(many, 10).starts).toHaveLength(60);
  });
});

test.each([
  ['案例', 'A'],
  ['对标', 'D'],
  ['列席', 'L'],
  ['民主测评', 'M'],
  ['“开放式”组织生活会', 'K'],
  ['早会', 'Z'],
  ['ABC', 'A'],
  ['app', 'A'],
  ['5G', '#'],
  ['……', '#'],
])('%s is listed under %s', (title, letter) => {
  expect(letterOf(title)).toBe(letter);
  expect(listLetters).toContain(letter);
});

describe('the lists of a library', () => {
  const library = linkLibrary(
    madeLists({
      cases: Array.from({ length: 61 }, (_, index) =>
        madeCase(`c${100 + index}`, {
          unit: { name: 'a', shortName: 'a', kind: index % 20 === 0 ? '企业' : '高校' },
          updated: `2026-01-${String((index % 28) + 1).padStart(2, '0')}`,
          featured: index === 5,
        }),
      ),
      methods: [
        madeMethod('b', { kind: '提法', featured: true }),
        ...Array.from({ length: 60 }, (_, index) => madeMethod(`m${index}`)),
      ],
      problems: [
        madeProblem('p1', 'c100', '少见', 1),
        madeProblem('p2', 'c100', '常 见', 2),
        madeProblem('p3', 'c101', '常 见', 1),
      ],
      glossary: ['列席', '对标', '大讨论'].map((title, index) =>
        madeEntry('glossary', `t${index}`, { title, definition: 'a', definedBy: '编者' }),
      ),
    }),
  );

  test('are cut by entries', () => {
    expect([library.countOf('cases'), library.partCount('cases'), library.part('cases', 4)]).toEqual([
      61,
      3,
      undefined,
    ]);
    expect(library.part('cases', 3)?.sections[0]?.items.map(({ id }) => id)).toEqual(['c160']);
    expect(library.partCount('templates')).toBe(1);
  });

  test('are divided: methods by kind, problems by how many cases have them, terms by letter', () => {
    const keysOf = (name: 'methods' | 'problems' | 'glossary' | 'cases') =>
      library.sectionStarts(name).map(({ key, total, part }) => [key, total, part]);
    expect(keysOf('methods')).toEqual([
      ['lei-bie-1', 60, 1],
      ['lei-bie-3', 1, 2],
    ]);
    expect(keysOf('problems')).toEqual([
      ['biao-ti-常-见', 2, 1],
      ['biao-ti-少见', 1, 1],
    ]);
    expect(keysOf('glossary')).toEqual([
      ['zi-mu-d', 2, 1],
      ['zi-mu-l', 1, 1],
    ]);
    expect(keysOf('cases')).toEqual([['', 61, 1]]);
  });

  test('of one kind of unit have the cases of that kind', () => {
    expect(library.unitKindCounts()).toEqual([
      { kind: '高校', cases: 57 },
      { kind: '企业', cases: 4 },
    ]);
    expect(library.casesOfUnitKind('企业', 1)?.sections[0]?.items.map(({ id }) => id)).toEqual([
      ...['c100', 'c120', 'c140', 'c160'],
    ]);
    expect([library.unitKindPartCount('高校'), library.unitKindPartCount('医院')]).toEqual([2, 1]);
  });

  test('of one kind of unit are not made where all cases fit on one page', () => {
    expect(linkLibrary(madeLists({ cases: [madeCase('a', {})] })).unitKindCounts()).toEqual([]);
  });

  test('begin on the home page with what changed last and what editors chose', () => {
    expect(library.newestCases(3).map(({ id }) => id)).toEqual(['c127', 'c155', 'c126']);
    expect(library.featuredEntries(6).map(({ id }) => id)).toEqual(['c105', 'b']);
  });
});
