import type { Mentions } from '../model/relations/mentions.ts';
import type { CaseEntry, MethodEntry, StepEntry } from '../model/entry.ts';
import type { Library } from '../model/library.ts';
import type { UnitKindCount } from '../model/relations/lists.ts';
import { methodsByKind, type KindOfMethods } from './list-pages.ts';

/** How many cases one section of the home page shows. */
const mostCases = 6;

/** What the home page shows. */
export interface HomePage {
  /** Steps in their order, each with how many cases tell of it; without, where all cases are on the page. */
  tasks: readonly { step: StepEntry; cases: number | undefined }[];
  /** What editors put first. */
  featured: readonly (CaseEntry | MethodEntry)[];
  /** The cases changed last; in a small library all, in the library's order. */
  cases: readonly CaseEntry[];
  /** How many cases there are. */
  total: number;
  /** Whether there are more cases than the page shows. */
  hasMore: boolean;
  unitKinds: readonly UnitKindCount[];
  methods: readonly KindOfMethods[];
}

/** Puts together the home page. */
export function homePage(library: Library): HomePage {
  const total = library.countOf('cases');
  const hasMore = total > mostCases;
  return {
    tasks: library.steps.map((step) => ({ step, cases: hasMore ? library.stepDigest(step.id).cases : undefined })),
    featured: library.featuredEntries(mostCases),
    cases: hasMore
      ? library.newestCases(mostCases)
      : (library.part('cases', 1)?.sections.flatMap(({ items }) => items) ?? []),
    total,
    hasMore,
    unitKinds: library.unitKindCounts(),
    methods: methodsByKind(library),
  };
}

/**
 * Which example searches the library can answer: those that a name or text of an entry contains word for word, so that
 * no page proposes a search without a result.
 */
export function searchExamples({ isMentioned }: Mentions, examples: readonly string[]): string[] {
  return examples.filter((example) => isMentioned(example));
}
