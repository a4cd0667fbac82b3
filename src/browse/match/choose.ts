import { joinOf, type Choice, type FacetName } from '../facets.ts';
import { allOf, both, countBoth, either, type CaseSet } from './case-set.ts';
import type { OpenTable } from './open-table.ts';

/** Number of cases of each value, by facet; facets and values in the order in which readers see them. */
export type FacetCounts = ReadonlyMap<FacetName, ReadonlyMap<string, number>>;

/** What a choice comes to. */
export interface Chosen {
  cases: CaseSet;
  total: number;
  counts: FacetCounts;
}

type Table = Pick<OpenTable, 'size' | 'facets'>;

/** Cases that a facet lets pass; `undefined` where nothing of it is chosen. A value that no case has lets none pass. */
function passing({ size, facets }: Table, name: FacetName, choice: Choice): CaseSet | undefined {
  const [first, ...more] = (choice[name] ?? []).map((value) => facets.get(name)?.get(value) ?? allOf(size).fill(0));
  return first && more.reduce(joinOf(name) === 'any' ? either : both, first);
}

/** Cases that all facets let pass, but for one. */
function passingAll(table: Table, choice: Choice, except?: FacetName): CaseSet {
  return (Object.keys(choice) as FacetName[])
    .filter((name) => name !== except)
    .reduce((cases, name) => {
      const own = passing(table, name, choice);
      return own ? both(cases, own) : cases;
    }, allOf(table.size));
}

/**
 * Chooses cases and counts what else may be chosen. The count of a value is how many cases choosing it in addition
 * shows: of a facet that narrows, of the cases that are shown; of one that widens, of those that the other facets let
 * pass.
 *
 * Costs a few machine words for each value and 32 cases.
 */
export function choose(table: Table, choice: Choice): Chosen {
  const cases = passingAll(table, choice);
  const counts = [...table.facets].map(([name, values]): [FacetName, Map<string, number>] => {
    const counted = choice[name] && joinOf(name) === 'any' ? passingAll(table, choice, name) : cases;
    return [name, new Map([...values].map(([value, own]) => [value, countBoth(counted, own)]))];
  });
  return { cases, total: countBoth(cases, cases), counts: new Map(counts) };
}

/** The choice without a value; a facet without any is left out. */
export function without(choice: Choice, name: FacetName, value: string): Choice {
  const { [name]: own = [], ...others } = choice;
  const left = own.filter((other) => other !== value);
  return left.length > 0 ? { ...choice, [name]: left } : others;
}

/** The choice with a value more. */
export function withValue(choice: Choice, name: FacetName, value: string): Choice {
  return { ...choice, [name]: [...(choice[name] ?? []).filter((other) => other !== value), value] };
}

/** Every chosen value, in the order of the facets. */
export function chosenValues(choice: Choice, names: readonly FacetName[]): { name: FacetName; value: string }[] {
  return names.flatMap((name) => (choice[name] ?? []).map((value) => ({ name, value })));
}

/** A chosen value, and how many cases there are when it is taken off. */
export interface Removal {
  name: FacetName;
  value: string;
  total: number;
}

/** The chosen values without which there are cases again, most cases first. */
export function removals(table: Table, choice: Choice): Removal[] {
  return chosenValues(choice, Object.keys(choice) as FacetName[])
    .map(({ name, value }) => {
      const cases = passingAll(table, without(choice, name, value));
      return { name, value, total: countBoth(cases, cases) };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}
