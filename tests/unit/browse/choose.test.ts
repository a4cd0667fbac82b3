import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetNames, joinOf, type Choice, type FacetName } from '../../../src/browse/facets.ts';
import { allOf, countBoth, isIn, setOf } from '../../../src/browse/match/case-set.ts';
import { choose, removals, without, withValue } from '../../../src/browse/match/choose.ts';
import type { OpenTable } from '../../../src/browse/match/open-table.ts';

/** Cases as plain records: facet to values. */
type Plain = Readonly<Partial<Record<FacetName, readonly string[]>>>;

const tableOf = (cases: readonly Plain[]): Pick<OpenTable, 'size' | 'facets'> => ({
  size: cases.length,
  facets: new Map(
    facetNames.map((name) => {
      const values = [...new Set(cases.flatMap((each) => each[name] ?? []))].sort();
      const numbersOf = (value: string): number[] =>
        cases.flatMap((each, number) => (each[name]?.includes(value) ? [number] : []));
      return [name, new Map(values.map((value) => [value, setOf(numbersOf(value), cases.length)]))];
    }),
  ),
});

/** Whether a case answers a choice, said in the plainest way. */
const answers = (each: Plain, choice: Choice): boolean =>
  facetNames.every((name) => {
    const wanted = choice[name] ?? [];
    const has = (value: string): boolean => each[name]?.includes(value) === true;
    return wanted.length === 0 || (joinOf(name) === 'any' ? wanted.some(has) : wanted.every(has));
  });

const value = fc.constantFrom('甲', '乙', '丙');
const single = fc.array(value, { maxLength: 1 });
const several = fc.uniqueArray(value);
const plainCase: fc.Arbitrary<Plain> = fc.record({
  单位类型: single,
  地区: single,
  规模: single,
  主题: several,
  环节: several,
  方法: several,
  证据等级: single,
  年份: single,
});
const choices: fc.Arbitrary<Choice> = fc
  .record({ 单位类型: several, 主题: several, 环节: several, 年份: several }, { requiredKeys: [] })
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, values]) => values.length > 0)));

describe('a choice', () => {
  test('finds the cases that have it, and their number', () => {
    fc.assert(
      fc.property(fc.array(plainCase, { maxLength: 70 }), choices, (cases, choice) => {
        const { cases: found, total } = choose(tableOf(cases), choice);
        const expected = cases.map((each) => answers(each, choice));
        expect(cases.map((_, number) => isIn(found, number))).toEqual(expected);
        expect(total).toBe(expected.filter(Boolean).length);
      }),
    );
  });

  test('counts for each value what choosing it shows, the other facets applied', () => {
    fc.assert(
      fc.property(fc.array(plainCase, { maxLength: 70 }), choices, (cases, choice) => {
        for (const [name, values] of choose(tableOf(cases), choice).counts) {
          for (const [each, count] of values) {
            const others: Choice = { ...choice, [name]: joinOf(name) === 'any' ? [] : (choice[name] ?? []) };
            const shown = cases.filter((one) => answers(one, withValue(others, name, each)));
            expect([name, each, count]).toEqual([name, each, shown.length]);
          }
        }
      }),
    );
  });

  test('of two values of a facet that widens shows the sum of their counts', () => {
    const table = tableOf([
      { 单位类型: ['高校'] },
      { 单位类型: ['企业'] },
      { 单位类型: ['企业'] },
      { 单位类型: ['农村'] },
    ]);
    const { total, counts } = choose(table, { 单位类型: ['高校', '企业'] });
    expect(total).toBe(3);
    expect([...(counts.get('单位类型') ?? [])]).toEqual([
      ['企业', 2],
      ['农村', 1],
      ['高校', 1],
    ]);
  });

  test('of a value that no case has shows none', () => {
    expect(choose(tableOf([{ 单位类型: ['高校'] }]), { 单位类型: ['医院'] }).total).toBe(0);
    expect(choose(tableOf([{ 环节: ['甲'] }]), { 方法: ['五查'] }).total).toBe(0);
  });
});

describe('when nothing is left', () => {
  const table = tableOf([
    { 单位类型: ['高校'], 主题: ['甲'] },
    { 单位类型: ['企业'], 主题: ['乙'] },
    { 单位类型: ['企业'], 主题: ['乙'] },
  ]);

  test('the values are named without which there are cases again, most first', () => {
    expect(removals(table, { 单位类型: ['高校'], 主题: ['乙'] })).toEqual([
      { name: '单位类型', value: '高校', total: 2 },
      { name: '主题', value: '乙', total: 1 },
    ]);
  });

  test('no value is named where taking off one alone does not help', () => {
    expect(removals(table, { 地区: ['甲省'], 年份: ['2019'], 主题: ['丙'] })).toEqual([]);
  });
});

test('taking a value off again gives the choice before it', () => {
  fc.assert(
    fc.property(choices, value, (choice, each) => {
      fc.pre(choice.主题?.includes(each) !== true);
      expect(without(withValue(choice, '主题', each), '主题', each)).toEqual(choice);
    }),
  );
});

test('the set of all cases has each of them and no other', () => {
  fc.assert(
    fc.property(fc.nat({ max: 200 }), (size) => {
      expect(countBoth(allOf(size), allOf(size))).toBe(size);
      expect(isIn(allOf(size), size)).toBe(false);
    }),
  );
});
