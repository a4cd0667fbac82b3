import { unsureStep } from '../case.ts';
import type { CaseEntry } from '../entry.ts';

/** Something that cases share. */
export interface Feature {
  of: 'method' | 'step' | 'kind' | 'region';
  /** Id or name. */
  value: string;
  /** Positions of the cases that have it, in the library's order. */
  cases: number[];
}

/** What a case may share with others, in the order in which it says so, with repetitions. */
function sharable({ data: { practices, outcomes, unit } }: CaseEntry): Pick<Feature, 'of' | 'value'>[] {
  return [
    ...[...practices, ...outcomes].flatMap(({ methods }) => methods.map((value) => ({ of: 'method', value }) as const)),
    ...practices.flatMap(({ step }) => (step === unsureStep ? [] : [{ of: 'step', value: step } as const])),
    { of: 'kind', value: unit.kind },
    ...(unit.region === undefined ? [] : [{ of: 'region', value: unit.region } as const]),
  ];
}

/**
 * The features of each case, each once; cases that share one have the same object.
 *
 * Costs time linear in what cases name.
 */
export function featuresOfCases(cases: readonly CaseEntry[]): Feature[][] {
  const features = new Map<string, Feature>();
  return cases.map((entry, position) => {
    const own = new Set<Feature>();
    for (const { of, value } of sharable(entry)) {
      const key = `${of} ${value}`;
      const feature = features.get(key) ?? { of, value, cases: [] };
      features.set(key, feature);
      if (!own.has(feature)) feature.cases.push(position);
      own.add(feature);
    }
    return [...own];
  });
}
