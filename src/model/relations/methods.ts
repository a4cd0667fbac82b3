import type { Outcome, Practice } from '../case.ts';
import type { CaseEntry, EntryLists, MethodEntry, StepEntry } from '../entry.ts';
import type { MethodKind, UnitKind } from '../vocabulary.ts';
import type { EntryIndex } from './entry-index.ts';
import { firstOf, type FirstOf } from './first-of.ts';
import { groupByKeys } from './group-by-keys.ts';
import { asSection, inParts, type ListPart } from './parts.ts';

/** How a case used a method and what came of it. */
export interface MethodUse {
  case: CaseEntry;
  practices: readonly Practice[];
  outcomes: readonly Outcome[];
}

/** Methods by what uses them and what they name. */
export interface MethodRelations {
  /** Methods of a kind, the first few. */
  methodsOfKind(kind: MethodKind): FirstOf<MethodEntry>;
  /** Cases whose practices or outcomes name a method. */
  usesOfMethod(method: string): readonly MethodUse[];
  /** A part of that list, from 1. */
  usePart(method: string, number: number): ListPart<MethodUse> | undefined;
  /** How many parts that list has, at least one. */
  usePartCount(method: string): number;
  /** Kinds of the units whose cases use a method, each once. */
  unitKindsOfMethod(method: string): readonly UnitKind[];
  /** Methods that a case's practices, then its outcomes name, in the order of first mention. */
  methodsOfCase(caseId: string): readonly MethodEntry[];
  /**
   * Methods that belong to a step: those that practices of the step use, then those that name the step themselves; the
   * first few.
   */
  methodsOfStep(step: string): FirstOf<MethodEntry>;
  /** Steps where a method is used or belongs, in the order of the process. */
  stepsOfMethod(method: string): readonly StepEntry[];
  /**
   * Methods to read next: those whose items a method shares, those that it names, those that name it or share its
   * items; never itself; the first few.
   */
  relatedMethods(method: string): FirstOf<MethodEntry>;
}

/** How many cases a part of a method's list of uses shows. */
const partSize = 20;

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
  const parted = new Map([...uses].map(([method, list]) => [method, inParts(asSection(list), partSize)]));
  const unused = inParts<MethodUse>([], partSize);
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
    methodsOfKind: (kind) => firstOf(byKind.get(kind) ?? []),
    usesOfMethod: (method) => uses.get(method) ?? [],
    usePart: (method, number) => (parted.get(method) ?? unused).part(number),
    usePartCount: (method) => (parted.get(method) ?? unused).count,
    unitKindsOfMethod: (method) => [...new Set(uses.get(method)?.map((use) => use.case.data.unit.kind))],
    methodsOfCase: (caseId) => findAll('methods', idsByCase.get(caseId) ?? []),
    methodsOfStep: (step) => firstOf(findAll('methods', idsByStep.get(step) ?? [])),
    stepsOfMethod: (method) => stepsByMethod.get(method) ?? [],
    relatedMethods: (id) => {
      const method = find('methods', id);
      const ids = new Set([
        ...(method ? [...sharedBy(method), ...method.data.related] : []),
        ...(naming.get(id) ?? []).map((other) => other.id),
      ]);
      ids.delete(id);
      return firstOf(findAll('methods', ids));
    },
  };
}
