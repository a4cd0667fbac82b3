import type { MethodEntry, StepEntry, TemplateEntry } from '../model/entry.ts';
import type { Library } from '../model/library.ts';
import type { Locator } from '../model/locator.ts';
import type { StepCell } from '../model/relations/practices.ts';
import { uiText } from '../ui-text.ts';
import { headingOf, type OutlineHeading } from './outline.ts';
import { pageFilters, type PageFilters } from './page-filters.ts';

/** Sections of a step page besides those of its body: anchor and title. */
export const stepSections = {
  compare: { id: 'bi-jiao', title: uiText.step.compare },
  related: { id: 'xiang-guan', title: uiText.case.related },
} as const;

/** What a step page shows besides its entry and its body. */
export interface StepPage {
  outline: readonly OutlineHeading[];
  filters: PageFilters;
  /** Every case, silent ones included. */
  cells: readonly StepCell[];
  methods: readonly MethodEntry[];
  templates: readonly TemplateEntry[];
  /** Where the practices come from. */
  from: readonly Locator[];
}

/**
 * Puts together the page of a step.
 *
 * @param headings Headings of the step's body.
 */
export function stepPage(library: Library, { id, data }: StepEntry, headings: readonly OutlineHeading[]): StepPage {
  const cells = library.casesAtStep(id);
  const practised = cells.filter(({ practices }) => practices.length > 0);
  return {
    outline: [headingOf(stepSections.compare), ...headings],
    filters: pageFilters(uiText.nav.steps, {
      unitKinds: [...new Set(practised.map((cell) => cell.case.data.unit.kind))],
      steps: [data.title],
    }),
    cells,
    methods: library.methodsOfStep(id),
    templates: library.templatesOfStep(id),
    from: practised.flatMap(({ practices }) => practices.flatMap((practice) => practice.from)),
  };
}
