import type { CaseEntry, MethodEntry, StepEntry } from '../model/entry.ts';
import type { Library } from '../model/library.ts';
import type { ProblemGroup } from '../model/relations/problem-groups.ts';
import { methodKinds, type MethodKind } from '../model/vocabulary.ts';

/** Methods of one kind. */
export interface KindOfMethods {
  kind: MethodKind;
  /** Anchor of the kind on the list of methods. */
  id: string;
  methods: readonly MethodEntry[];
}

/** Methods by kind, without the kinds that have none. */
export function methodsByKind(library: Library): KindOfMethods[] {
  return methodKinds
    .map((kind, index) => ({ kind, id: `lei-bie-${index + 1}`, methods: library.methodsOfKind(kind) }))
    .filter(({ methods }) => methods.length > 0);
}

/** Problems of one case. */
export interface CaseProblems {
  case: CaseEntry;
  groups: readonly ProblemGroup[];
}

/** Problems by case, without the cases that have none. */
export function problemsByCase(library: Library): CaseProblems[] {
  return library.cases
    .map((entry) => ({ case: entry, groups: library.problemsOfCase(entry.id) }))
    .filter(({ groups }) => groups.length > 0);
}

/** Where a case describes a practice in full. */
interface Passage {
  anchor: string;
  /** Heading of the passage; absent where the case has no such heading. */
  title: string | undefined;
}

/** One step, with the passages of each case; none where the case's source is silent. */
export interface StepRow {
  step: StepEntry;
  cells: readonly { case: CaseEntry; passages: readonly Passage[] }[];
}

/**
 * The table of steps and cases.
 *
 * @param titles Headings of a case's body, by case and anchor.
 */
export function stepTable(library: Library, titles: ReadonlyMap<string, ReadonlyMap<string, string>>): StepRow[] {
  return library.steps.map((step) => ({
    step,
    cells: library.casesAtStep(step.id).map(({ case: entry, practices }) => ({
      case: entry,
      passages: practices.map(({ anchor }) => ({ anchor, title: titles.get(entry.id)?.get(anchor) })),
    })),
  }));
}
