import type { Outcome, Practice } from '../case.ts';
import type { CaseEntry, EntryLists, MethodEntry, StepEntry } from '../entry.ts';
import type { MethodKind } from '../vocabulary.ts';
import type { EntryIndex } from './entry-index.ts';
import { groupByKeys } from './group-by-keys.ts';

/** How a case used a method and what came of it. */
export interface MethodUse {
  case: CaseEntry;
  practices: readonly Practice[];
  outcomes: readonly Outcome[];
}

/** Methods by what uses them and what they name. */
export interface MethodRelations {
  /** Methods of a kind. */
  methodsOfKind(kind: MethodKind): readonly MethodEntry[];
  /** Cases whose practices or outcomes name a method. */
  usesOfMethod(method: string): readonly MethodUse[];
  /** Methods that a case's practices, then its outcomes name, in the order of first mention. */
  methodsOfCase(caseId: string): readonly MethodEntry[];
  /** Methods that belong to a step: those that practices of the step use, then those that name the step themselves. */
  methodsOfStep(step: string): readonly MethodEntry[];
  /** Steps where a method is used or belongs, in the order of the process. */
  stepsOfMethod(method: string): readonly StepEntry[];
  /**
   * Methods to read next: those whose items a method shares, those that it names, those that name it or share its
   * items; never itself.
   */
  relatedMethods(method: string): readonly MethodEntry[];
}

/** Ids of the methods whose items a method shows as parts of its own. */
const sharedBy = ({ data }: MethodEntry): string[] => data.parts.flatMap(({ method }) => method ?? []);

function usesByMethod(cases: readonly CaseEntry[]): ReadonlyMap<string, readonly MethodUse[]> {
  const uses = new Map<string, MethodUse[]>();
  for (const entry of cases) {
    const practices = groupByKeys(entry.data.practices, ({ methods }) => methods);
    const outcomes = groupByKeys(entry.data.outcomes, ({ methods }) => methods);
    for (const method of new Set([...practices.keys(), ...outcomes.keys()])) {
      const use = { case: entry, practices: practices.get(method) ?? [], outcomes: outcomes.get(method) ?? [] };
      const others = uses.get(method);
      if (others) others.push(use);
      else uses.set(method, [use]);
    }
  }
  return uses;
}

/** Ids of the methods of each step: those of its practices first, then those that name the step. */
function methodsByStep({ cases, methods }: EntryLists): ReadonlyMap<string, ReadonlySet<string>> {
  const byStep = new Map<string, Set<string>>();
  const add = (step: string, method: string): void =>
    void byStep.set(step, (byStep.get(step) ?? new Set()).add(method));
  for (const { data } of cases)
    for (const practice of data.practices) for (const method of practice.methods) add(practice.step, method);
  for (const { id, data } of methods) for (const step of data.steps) add(step, id);
  return byStep;
}

/** Relates methods to cases, steps and each other. */
export function relateMethods(lists: EntryLists, { find, findAll }: EntryIndex): MethodRelations {
  const { cases, methods, steps } = lists;
  const byKind = groupByKeys(methods, ({ data }) => [data.kind]);
  const uses = usesByMethod(cases);
  const idsByCase = new Map(
    cases.map(({ id, data }) => [
      id,
      new Set([...data.practices, ...data.outcomes].flatMap(({ methods: used }) => used)),
    ]),
  );
  const idsByStep = methodsByStep(lists);
  const stepsByMethod = groupByKeys(steps, ({ id }) => idsByStep.get(id) ?? []);
  const naming = groupByKeys(methods, (method) => [...method.data.related, ...sharedBy(method)]);
  return {
    methodsOfKind: (kind) => byKind.get(kind) ?? [],
    usesOfMethod: (method) => uses.get(method) ?? [],
    methodsOfCase: (caseId) => findAll('methods', idsByCase.get(caseId) ?? []),
    methodsOfStep: (step) => findAll('methods', idsByStep.get(step) ?? []),
    stepsOfMethod: (method) => stepsByMethod.get(method) ?? [],
    relatedMethods: (id) => {
      const method = find('methods', id);
      const ids = new Set([
        ...(method ? [...sharedBy(method), ...method.data.related] : []),
        ...(naming.get(id) ?? []).map((other) => other.id),
      ]);
      ids.delete(id);
      return findAll('methods', ids);
    },
  };
}
