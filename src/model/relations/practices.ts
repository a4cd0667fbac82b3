import type { Practice } from '../case.ts';
import type { CaseEntry, EntryLists } from '../entry.ts';
import { groupByKeys } from './group-by-keys.ts';

/** What one case did in one step: no practices where its source is silent. */
export interface StepCell {
  case: CaseEntry;
  practices: readonly Practice[];
}

/** Practices by case, id and step. */
export interface PracticeRelations {
  /** A practice by its id inside its case. */
  practice(caseId: string, id: string): Practice | undefined;
  /** What a case did in a step, in the order of its frontmatter. */
  practicesAt(caseId: string, step: string): readonly Practice[];
  /** Every case's way of doing a step, silent cases included, in the library's order of cases. */
  casesAtStep(step: string): StepCell[];
}

/** Relates practices to their cases and steps. */
export function relatePractices({ cases }: EntryLists): PracticeRelations {
  const byCase = new Map(
    cases.map(({ id, data: { practices } }) => [
      id,
      {
        byId: new Map(practices.map((practice) => [practice.id, practice])),
        byStep: groupByKeys(practices, ({ step }) => [step]),
      },
    ]),
  );
  const practicesAt = (caseId: string, step: string): readonly Practice[] => byCase.get(caseId)?.byStep.get(step) ?? [];
  return {
    practice: (caseId, id) => byCase.get(caseId)?.byId.get(id),
    practicesAt,
    casesAtStep: (step) => cases.map((entry) => ({ case: entry, practices: practicesAt(entry.id, step) })),
  };
}
