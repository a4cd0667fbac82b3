import type { Practice } from '../case.ts';
import type { CaseEntry, EntryLists, MethodEntry } from '../entry.ts';
import type { UnitKind } from '../vocabulary.ts';
import type { EntryIndex } from './entry-index.ts';
import { firstOf, type FirstOf } from './first-of.ts';
import { groupByKeys } from './group-by-keys.ts';
import { asSection, inParts, type ListPart } from './parts.ts';

/** What one case did in one step: no practices where its source is silent. */
export interface StepCell {
  case: CaseEntry;
  practices: readonly Practice[];
}

/** How many cases used a method in a step. */
interface MethodCount {
  method: MethodEntry;
  cases: number;
}

/** What the cases that tell of a step have in common and how they differ. */
export interface StepDigest {
  /** How many cases tell of it. */
  cases: number;
  /** The methods that most of them used, with the number of cases. */
  methods: FirstOf<MethodCount>;
  /** How many of them name no method. */
  withoutMethod: number;
  /** Kinds of their units, each once. */
  unitKinds: readonly UnitKind[];
}

/** Practices by case, id and step. */
export interface PracticeRelations {
  /** A practice by its id inside its case. */
  practice(caseId: string, id: string): Practice | undefined;
  /** What a case did in a step, in the order of its frontmatter. */
  practicesAt(caseId: string, step: string): readonly Practice[];
  /** Every case's way of doing a step, silent cases included, in the library's order of cases. For small libraries. */
  casesAtStep(step: string): StepCell[];
  /** What cases did in a step, without silent ones, the richest first: a part of the list, from 1. */
  stepPart(step: string, number: number): ListPart<StepCell> | undefined;
  /** How many parts that list has, at least one. */
  stepPartCount(step: string): number;
  /** How the cases that tell of a step differ. */
  stepDigest(step: string): StepDigest;
}

/** How many cases a part of a step's list shows. */
const partSize = 24;
/** How many methods a step's digest counts. */
const digestMethods = 12;

/** How much a case tells of a step: figures first, then practices, then words. */
function richness({ practices }: StepCell): readonly number[] {
  return [
    practices.reduce((sum, { metrics }) => sum + metrics.length, 0),
    practices.length,
    practices.reduce((sum, { summary }) => sum + summary.length, 0),
  ];
}

/** The cases that tell of a step, the richest first, as rich ones in the library's order. */
function byRichness(cells: readonly StepCell[]): StepCell[] {
  return cells
    .map((cell) => ({ cell, rich: richness(cell) }))
    .sort((a, b) => a.rich.reduce((order, value, index) => order || (b.rich[index] ?? 0) - value, 0))
    .map(({ cell }) => cell);
}

function digestOf(cells: readonly StepCell[], { find }: EntryIndex): StepDigest {
  const methodsOf = ({ practices }: StepCell): string[] => practices.flatMap(({ methods }) => methods);
  const counts = [...groupByKeys(cells, methodsOf)].flatMap(([id, { length }]) => {
    const method = find('methods', id);
    return method ? [{ method, cases: length }] : [];
  });
  return {
    cases: cells.length,
    methods: firstOf(
      counts.sort((a, b) => b.cases - a.cases || (a.method.id < b.method.id ? -1 : 1)),
      digestMethods,
    ),
    withoutMethod: cells.filter((cell) => methodsOf(cell).length === 0).length,
    unitKinds: [...new Set(cells.map((cell) => cell.case.data.unit.kind))],
  };
}

/** Relates practices to their cases and steps; costs time linear in the practices but for sorting them. */
export function relatePractices({ cases }: EntryLists, index: EntryIndex): PracticeRelations {
  const byCase = new Map(
    cases.map(({ id, data: { practices } }) => [
      id,
      {
        byId: new Map(practices.map((practice) => [practice.id, practice])),
        byStep: groupByKeys(practices, ({ step }) => [step]),
      },
    ]),
  );
  const cellsByStep = new Map<string, StepCell[]>();
  for (const entry of cases) {
    for (const [step, practices] of byCase.get(entry.id)?.byStep ?? []) {
      const cells = cellsByStep.get(step) ?? [];
      cells.push({ case: entry, practices });
      cellsByStep.set(step, cells);
    }
  }
  const lists = new Map(
    [...cellsByStep].map(([step, cells]) => {
      const richest = byRichness(cells);
      return [step, { parts: inParts(asSection(richest), partSize), digest: digestOf(richest, index) }];
    }),
  );
  const none = { parts: inParts<StepCell>([], partSize), digest: digestOf([], index) };
  const practicesAt = (caseId: string, step: string): readonly Practice[] => byCase.get(caseId)?.byStep.get(step) ?? [];
  return {
    practice: (caseId, id) => byCase.get(caseId)?.byId.get(id),
    practicesAt,
    casesAtStep: (step) => cases.map((entry) => ({ case: entry, practices: practicesAt(entry.id, step) })),
    stepPart: (step, number) => (lists.get(step) ?? none).parts.part(number),
    stepPartCount: (step) => (lists.get(step) ?? none).parts.count,
    stepDigest: (step) => (lists.get(step) ?? none).digest,
  };
}
