import type { Outcome, Practice } from './case.ts';
import type { Locator } from './locator.ts';
import {
  findEntry,
  type CaseEntry,
  type Library,
  type MethodEntry,
  type ProblemEntry,
  type StepEntry,
  type TemplateEntry,
} from './library.ts';

/** What one case did in one step: no practices where its source is silent. */
export interface StepCell {
  case: CaseEntry;
  practices: readonly Practice[];
}

/** Every case's way of doing a step, silent cases included, in the library's order of cases. */
export function casesAtStep(library: Library, step: string): StepCell[] {
  return library.cases.map((entry) => ({
    case: entry,
    practices: entry.data.practices.filter((practice) => practice.step === step),
  }));
}

/** How a case used a method and what came of it. */
export interface MethodUse {
  case: CaseEntry;
  practices: readonly Practice[];
  outcomes: readonly Outcome[];
}

/** Cases whose practices or outcomes name a method. */
export function usesOfMethod(library: Library, method: string): MethodUse[] {
  return library.cases
    .map((entry) => ({
      case: entry,
      practices: entry.data.practices.filter(({ methods }) => methods.includes(method)),
      outcomes: entry.data.outcomes.filter(({ methods }) => methods.includes(method)),
    }))
    .filter(({ practices, outcomes }) => practices.length + outcomes.length > 0);
}

/** Methods that a case's practices and outcomes name, in the order of first mention. */
export function methodsOfCase(library: Library, { data }: CaseEntry): MethodEntry[] {
  const ids = new Set([...data.practices, ...data.outcomes].flatMap(({ methods }) => methods));
  return [...ids].flatMap((id) => findEntry(library, 'methods', id) ?? []);
}

/** Methods that belong to a step: those that practices of the step use, then those that name the step themselves. */
export function methodsOfStep(library: Library, step: string): MethodEntry[] {
  const used = library.cases.flatMap(({ data }) =>
    data.practices.filter((practice) => practice.step === step).flatMap(({ methods }) => methods),
  );
  const own = library.methods.filter(({ data }) => data.steps.includes(step)).map(({ id }) => id);
  return [...new Set([...used, ...own])].flatMap((id) => findEntry(library, 'methods', id) ?? []);
}

/** Steps where a method is used or belongs, in the order of the process. */
export function stepsOfMethod(library: Library, { id, data }: MethodEntry): StepEntry[] {
  const used = usesOfMethod(library, id).flatMap(({ practices }) => practices.map(({ step }) => step));
  const ids = new Set([...used, ...data.steps]);
  return library.steps.filter((step) => ids.has(step.id));
}

/**
 * Methods to read next: those that the method names, those that name it, and those that it shares a list with; never
 * itself.
 */
export function relatedMethods(library: Library, { id, data }: MethodEntry): MethodEntry[] {
  const parts = data.parts.flatMap(({ method }) => method ?? []);
  const naming = library.methods.filter(
    (other) => other.data.related.includes(id) || other.data.parts.some(({ method }) => method === id),
  );
  const ids = new Set([...parts, ...data.related, ...naming.map((other) => other.id)]);
  ids.delete(id);
  return [...ids].flatMap((other) => findEntry(library, 'methods', other) ?? []);
}

/** Forms that a step or a method uses. */
export function templatesFor(library: Library, { collection, id }: StepEntry | MethodEntry): TemplateEntry[] {
  return library.templates.filter(({ data }) => (collection === 'steps' ? data.steps : data.methods).includes(id));
}

/** Problems of one case under one heading. */
export interface ProblemGroup {
  case: CaseEntry;
  heading: string;
  classifiedBy: ProblemEntry['data']['classifiedBy'];
  problems: readonly ProblemEntry[];
}

/** Problems grouped by case and heading, in the library's order. */
export function problemGroups(library: Library, caseId?: string): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup & { problems: ProblemEntry[] }>();
  for (const problem of library.problems) {
    const { data } = problem;
    if (caseId !== undefined && data.case !== caseId) continue;
    const entry = findEntry(library, 'cases', data.case);
    if (!entry) continue;
    const key = `${data.case}/${data.heading}`;
    const group = groups.get(key) ?? {
      case: entry,
      heading: data.heading,
      classifiedBy: data.classifiedBy,
      problems: [],
    };
    group.problems.push(problem);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The entries before and after one in its list. */
export function neighbours<T extends { id: string }>(list: readonly T[], id: string): { previous?: T; next?: T } {
  const index = list.findIndex((entry) => entry.id === id);
  const previous = list[index - 1];
  const next = index < 0 ? undefined : list[index + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** The most recent day on which any of the entries was changed, as `YYYY-MM-DD`; empty for no entries. */
export function latestUpdate(entries: readonly { data: { updated: string } }[]): string {
  return entries.reduce((latest, { data }) => (data.updated > latest ? data.updated : latest), '');
}

/** Places in the sources that a list of entries comes from, each once, for the foot of a printed list. */
export function partsOf(entries: readonly { data: { from?: readonly Locator[] | undefined } }[]): Locator[] {
  const parts = new Map<string, Locator>();
  for (const { source, part } of entries.flatMap(({ data }) => data.from ?? [])) {
    parts.set(`${source}/${part}`, { source, part, heading: 0 });
  }
  return [...parts.values()].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.part - b.part));
}
