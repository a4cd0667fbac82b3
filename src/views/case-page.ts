import type { CaseEntry, Entry, MethodEntry } from '../model/entry.ts';
import type { Library } from '../model/library.ts';
import { fillMetrics } from '../model/metric.ts';
import { problemsAnchor } from '../model/moved-anchors.ts';
import type { ProblemGroup } from '../model/relations/problem-groups.ts';
import type { RelatedCase } from '../model/relations/related-cases.ts';
import { uiText } from '../ui-text.ts';
import { headingOf, type OutlineHeading } from './outline.ts';
import { pageFilters, type PageFilters } from './page-filters.ts';

const text = uiText.case;

/** Sections of a case page besides those of its body: anchor and title. */
export const caseSections = {
  process: { id: 'huan-jie', title: text.process },
  metrics: { id: 'shu-ju', title: text.metrics },
  problems: { id: problemsAnchor, title: text.problems },
  outcomes: { id: 'cheng-xiao', title: text.outcomes },
  advice: { id: 'jian-yi', title: text.advice },
  sources: { id: 'chu-chu', title: text.sources },
  related: { id: 'xiang-guan', title: text.related },
} as const;

/** Another case, and why it is worth reading next. */
interface CaseLink {
  case: CaseEntry;
  /** Example: `同用五查，同为高校`. */
  reason: string;
}

/** What a case page shows besides its entry and its body. */
export interface CasePage {
  /** Plain text, with the metrics filled in. */
  description: string;
  outline: readonly OutlineHeading[];
  filters: PageFilters;
  /** Whether it declares any metric. */
  hasMetrics: boolean;
  problems: readonly ProblemGroup[];
  methods: readonly MethodEntry[];
  related: readonly CaseLink[];
}

/** Titles of the steps that a case's practices belong to, in the order of first mention; open steps are left out. */
function stepTitles({ data }: CaseEntry, { findAll }: Library): string[] {
  return findAll('steps', new Set(data.practices.map(({ step }) => step))).map(
    (step: Entry<'steps'>) => step.data.title,
  );
}

/** Names what two cases have in common; steps, which most cases share, only where there is nothing else. */
function reasonOf({ methods, unitKind, region, steps }: RelatedCase): string {
  const reasons = [
    ...(methods.length > 0
      ? [
          text.sameMethods(
            methods.slice(0, 2).map(({ data }) => data.title),
            methods.length,
          ),
        ]
      : []),
    ...(unitKind === undefined ? [] : [text.sameKind(unitKind)]),
    ...(region === undefined ? [] : [text.sameRegion(region)]),
  ];
  return reasons.length > 0 ? reasons.join('，') : text.sameSteps(steps.length);
}

/**
 * Puts together the page of a case.
 *
 * @param headings Headings of the case's body.
 */
export function casePage(library: Library, entry: CaseEntry, headings: readonly OutlineHeading[]): CasePage {
  const { data, id } = entry;
  const { process, metrics, problems, outcomes, advice, sources } = caseSections;
  const groups = library.problemsOfCase(id);
  const hasMetrics = Object.keys(data.metrics).length > 0;
  return {
    description: fillMetrics(data.description, data.metrics),
    outline: [
      headingOf(process),
      ...headings,
      ...[...(hasMetrics ? [metrics] : []), ...(groups.length > 0 ? [problems] : []), outcomes, advice, sources].map(
        headingOf,
      ),
    ],
    filters: pageFilters(uiText.nav.cases, { unitKinds: [data.unit.kind], steps: stepTitles(entry, library) }),
    hasMetrics,
    problems: groups,
    methods: library.methodsOfCase(id),
    related: library.relatedCases(id).map((related) => ({ case: related.case, reason: reasonOf(related) })),
  };
}
