import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetNames, sortNames } from '../../../src/browse/facets.ts';
import { nothingChosen, paramsFromRequest, requestFromParams } from '../../../src/browse/ui/browse-address.ts';

const read = (query: string) => requestFromParams(new URLSearchParams(query));
const text = fc.string({ minLength: 1, maxLength: 8 }).filter((each) => each.trim() === each);

describe('the address of a choice', () => {
  test('is read back, whatever the values are', () => {
    const choice = fc
      .dictionary(fc.constantFrom(...facetNames), fc.uniqueArray(text, { minLength: 1, maxLength: 20 }), {
        noNullPrototype: true,
      })
      .map((given) => Object.fromEntries(facetNames.flatMap((name) => (given[name] ? [[name, given[name]]] : []))));
    const sort = fc.constantFrom(...sortNames);
    const request = fc.record(
      { choice, sort, page: fc.integer({ min: 1, max: 999_999 }) },
      { requiredKeys: ['choice', 'page'] },
    );
    fc.assert(
      fc.property(request, (each) => {
        expect(read(String(paramsFromRequest(each)))).toEqual(each);
      }),
    );
  });

  test('is empty while nothing is chosen', () => {
    expect(String(paramsFromRequest(nothingChosen))).toBe('');
    expect(read('')).toEqual(nothingChosen);
  });

  test('names facets as readers see them', () => {
    const request = { ...nothingChosen, choice: { 单位类型: ['高校', '企业'] }, page: 2 };
    expect(decodeURIComponent(String(paramsFromRequest(request)))).toBe('单位类型=高校&单位类型=企业&page=2');
  });

  test('with what it should not have is read as far as it can be', () => {
    expect(read('sort=best&page=0&单位类型=&颜色=红&环节= 征求意见 &环节=征求意见')).toEqual({
      ...nothingChosen,
      choice: { 环节: ['征求意见'] },
    });
    expect(read('page=-1')).toEqual(nothingChosen);
    expect(read('page=1e9')).toEqual(nothingChosen);
  });
});
