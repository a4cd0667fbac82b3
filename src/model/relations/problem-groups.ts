import type { CaseEntry, EntryLists, ProblemEntry } from '../entry.ts';
import type { EntryIndex } from './entry-index.ts';

/** Problems of one case under one heading. */
export interface ProblemGroup {
  case: CaseEntry;
  heading: string;
  classifiedBy: ProblemEntry['data']['classifiedBy'];
  problems: readonly ProblemEntry[];
}

/** Problems by their case. */
export interface ProblemRelations {
  /** Problems of a case by heading, in the library's order. */
  problemsOfCase(caseId: string): readonly ProblemGroup[];
}

type GroupInProgress = ProblemGroup & { problems: ProblemEntry[] };

/** Relates problems to the cases that found them; those of unknown cases are left out. */
export function relateProblems({ problems }: EntryLists, { find }: EntryIndex): ProblemRelations {
  const byCase = new Map<string, Map<string, GroupInProgress>>();
  for (const problem of problems) {
    const { case: caseId, heading, classifiedBy } = problem.data;
    const entry = find('cases', caseId);
    if (!entry) continue;
    const groups = byCase.get(caseId) ?? new Map<string, GroupInProgress>();
    const group = groups.get(heading) ?? { case: entry, heading, classifiedBy, problems: [] };
    group.problems.push(problem);
    byCase.set(caseId, groups.set(heading, group));
  }
  const lists = new Map([...byCase].map(([caseId, groups]) => [caseId, [...groups.values()]]));
  return { problemsOfCase: (caseId) => lists.get(caseId) ?? [] };
}
