import { provinceOf } from '../../language/places.ts';
import type { CaseEntry } from '../../model/entry.ts';
import type { Library } from '../../model/library.ts';
import { unitSize } from '../../model/unit-size.ts';
import { evidenceGrades, unitKinds, unitSizes } from '../../model/vocabulary.ts';
import type { FacetName } from '../facets.ts';

/** What the values of facets are made of. */
export type FacetLibrary = Pick<Library, 'cases' | 'steps' | 'find' | 'methodsOfCase'>;

/** Values of one case by facet. */
export type CaseValues = Readonly<Record<FacetName, readonly string[]>>;

const given = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

/** What a case has of each facet; what it does not say it does not have. */
export function valuesOf({ id, data }: CaseEntry, { find, methodsOfCase }: FacetLibrary): CaseValues {
  const { unit, status, themes, year, practices } = data;
  const steps = new Set(practices.map(({ step }) => step));
  return {
    单位类型: [unit.kind],
    地区: given(unit.region === undefined ? undefined : provinceOf(unit.region)),
    规模: given(unitSize(data)),
    主题: [...new Set(themes)],
    环节: [...steps].flatMap((step) => find('steps', step)?.data.title ?? []),
    方法: [...new Set(methodsOfCase(id).map((method) => method.data.title))],
    证据等级: [status.evidence],
    年份: given(year?.toString()),
  };
}

/** Values that have an order of their own, by facet; of others the one that most cases have comes first. */
export function ownOrder({ steps }: FacetLibrary): Readonly<Partial<Record<FacetName, readonly string[]>>> {
  return {
    单位类型: unitKinds,
    规模: unitSizes.map(({ name }) => name),
    环节: steps.map(({ data }) => data.title),
    证据等级: evidenceGrades,
  };
}
