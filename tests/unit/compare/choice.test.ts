import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChosen, withCase, withoutCase, type ChosenCase } from '../../../src/compare/chosen-cases.ts';
import { compareQuery, leastCases, mostCases } from '../../../src/compare/compare-address.ts';
import { idsFromParams, leastCompared, mostCompared } from '../../../src/compare/compared-ids.ts';

const idsIn = (query: string): string[] => idsFromParams(new URLSearchParams(query));
const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6})?$/u);

describe('the address of a comparison', () => {
  test('is read back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: mostCases }), (ids) => {
        expect(idsIn(compareQuery(ids))).toEqual(ids);
      }),
    );
  });

  test('gives each id once, four at most, and none that is no id', () => {
    expect(idsIn('?cases=a,b,a,%3Cb%3E,../x,,C,c,d,e')).toEqual(['a', 'b', 'c', 'd']);
    expect(idsIn('')).toEqual([]);
  });

  test('allows as many cases as can be chosen', () => {
    expect([leastCompared, mostCompared]).toEqual([leastCases, mostCases]);
  });
});

describe('the choice of cases', () => {
  const some = (count: number): ChosenCase[] =>
    Array.from({ length: count }, (_, at) => ({ id: `c${at}`, name: '甲' }));

  test('takes four, each once', () => {
    expect(withCase(some(1), { id: 'c0', name: '乙' })).toEqual(some(1));
    expect(withCase(some(3), { id: 'x', name: '乙' })).toHaveLength(4);
    expect(withCase(some(4), { id: 'x', name: '乙' })).toEqual(some(4));
  });

  test('gives one back', () => {
    expect(withoutCase(some(2), 'c0')).toEqual([{ id: 'c1', name: '甲' }]);
  });

  test('is read from what was kept, whatever that is', () => {
    expect(parseChosen(JSON.stringify(some(2)))).toEqual(some(2));
    expect(parseChosen(JSON.stringify(some(9)))).toHaveLength(4);
    for (const kept of [null, '', '{', '"a"', '[1,null,{"id":1},{"id":"a"}]']) expect(parseChosen(kept)).toEqual([]);
  });

  test('with a long name is read back', () => {
    expect(parseChosen(JSON.stringify(withCase([], { id: 'a', name: '长'.repeat(200) })))).toHaveLength(1);
  });
});
