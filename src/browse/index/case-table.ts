import type { CaseEntry } from '../../model/entry.ts';
import { byTitle } from '../../model/order.ts';
import { facetNames, methodFacet, type FacetName } from '../facets.ts';
import type { CaseTable, FacetValues, TitleOrder } from '../format/case-table.ts';
import { encodeNumbers, encodeRising } from '../format/numbers.ts';
import { ownOrder, valuesOf, type FacetLibrary } from './facet-values.ts';

/** Everything of the library's cases that choosing among them takes. */
export interface CaseTables {
  table: CaseTable;
  methods: FacetValues;
  titles: TitleOrder;
}

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** Numbers of the cases of each value, by facet. */
function casesByValue(cases: readonly CaseEntry[], library: FacetLibrary): Map<FacetName, Map<string, number[]>> {
  const found = new Map(facetNames.map((name) => [name, new Map<string, number[]>()]));
  cases.forEach((entry, number) => {
    const values = valuesOf(entry, library);
    for (const [name, byValue] of found) {
      for (const value of values[name]) {
        const numbers = byValue.get(value);
        if (numbers) numbers.push(number);
        else byValue.set(value, [number]);
      }
    }
  });
  return found;
}

function inOrder(name: FacetName, byValue: ReadonlyMap<string, number[]>, library: FacetLibrary): FacetValues {
  const own = ownOrder(library)[name];
  const values = [...byValue].map(([value, numbers]) => ({ value, numbers, place: own?.indexOf(value) ?? 0 }));
  const byName = (a: string, b: string): number => (a < b ? -1 : 1) * (name === '年份' ? -1 : 1);
  const sorted = values.sort(
    (a, b) =>
      a.place - b.place || (name === '年份' ? 0 : b.numbers.length - a.numbers.length) || byName(a.value, b.value),
  );
  return sorted.map(({ value, numbers }) => [value, encodeRising(numbers)]);
}

/**
 * Makes the tables of all cases, in time linear in the library but for sorting.
 *
 * @param buckets Cases by bucket, as `bucketsOf` gives them.
 */
export function caseTables(buckets: readonly (readonly CaseEntry[])[], library: FacetLibrary): CaseTables {
  const cases = buckets.flat();
  const days = cases.map(({ data }) => dayNumber(data.updated));
  const earliest = days.reduce((least, day) => Math.min(least, day), Infinity);
  const values = new Map(
    [...casesByValue(cases, library)].map(([name, byValue]) => [name, inOrder(name, byValue, library)] as const),
  );
  const places = new Map(byTitle(cases).map(({ id }, place) => [id, place]));
  const filled = [...values].filter(([name, own]) => name !== methodFacet && own.length > 0);
  return {
    table: {
      buckets: encodeNumbers(buckets.map(({ length }) => length)),
      days: encodeNumbers(days.map((day) => day - earliest)),
      figures: encodeNumbers(cases.map(({ data }) => Object.keys(data.metrics).length)),
      facets: Object.fromEntries(filled),
    },
    methods: values.get(methodFacet) ?? [],
    titles: encodeNumbers(cases.map(({ id }) => places.get(id) ?? 0)),
  };
}
