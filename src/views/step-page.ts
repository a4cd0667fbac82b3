import { entryAddress } from '../model/address.ts';
import type { StepEntry, MethodEntry, TemplateEntry } from '../model/entry.ts';
import type { Library } from '../model/library.ts';
import type { Locator } from '../model/locator.ts';
import type { FirstOf } from '../model/relations/first-of.ts';
import { itemsOf } from '../model/relations/parts.ts';
import type { StepCell, StepDigest } from '../model/relations/practices.ts';
import { uiText } from '../ui-text.ts';
import { headingOf, type OutlineHeading } from './outline.ts';
import { pageFilters, type PageFilters } from './page-filters.ts';
import type { PartPosition } from './parts.ts';
import { fitSideBySide } from './side-by-side.ts';

/** Sections of a step page besides those of its body: anchor and title. */
export const stepSections = {
  digest: { id: 'bu-tong', title: uiText.step.digest },
  compare: { id: 'bi-jiao', title: uiText.step.compare },
  related: { id: 'xiang-guan', title: uiText.case.related },
} as const;

/** How cases did a step: all of them in a small library, else those that tell of it, the richest first, in parts. */
export interface StepPractices {
  cells: readonly StepCell[];
  part: PartPosition;
  /** Where the practices come from. */
  from: readonly Locator[];
}

/**
 * How cases did a step.
 *
 * @param number Part of the list, from 1.
 * @returns `undefined` where there is no such part.
 */
export function stepPractices(library: Library, { id }: StepEntry, number: number): StepPractices | undefined {
  const part = library.stepPart(id, number);
  if (!part) return undefined;
  const cells = fitSideBySide(library) ? library.casesAtStep(id) : itemsOf(part);
  return {
    cells,
    part: { address: entryAddress('steps', id), anchor: stepSections.compare.id, number, count: part.count },
    from: cells.flatMap(({ practices }) => practices.flatMap((practice) => practice.from)),
  };
}

/** What a step page shows besides its entry and its body. */
export interface StepPage {
  outline: readonly OutlineHeading[];
  filters: PageFilters;
  /** How the cases differ; absent where they stand side by side. */
  digest: StepDigest | undefined;
  /** How many cases say nothing of the step. */
  silent: number;
  methods: FirstOf<MethodEntry>;
  templates: FirstOf<TemplateEntry>;
}

/**
 * Puts together the page of a step.
 *
 * @param headings Headings of the step's body.
 */
export function stepPage(library: Library, { id, data }: StepEntry, headings: readonly OutlineHeading[]): StepPage {
  const digest = library.stepDigest(id);
  const isLong = !fitSideBySide(library);
  return {
    outline: [
      ...(isLong ? [headingOf(stepSections.digest)] : []),
      ...(isLong && digest.cases === 0 ? [] : [headingOf(stepSections.compare)]),
      ...headings,
    ],
    filters: pageFilters(uiText.nav.steps, { unitKinds: digest.unitKinds, steps: [data.title] }),
    digest: isLong ? digest : undefined,
    silent: library.countOf('cases') - digest.cases,
    methods: library.methodsOfStep(id),
    templates: library.templatesOfStep(id),
  };
}
