import type { MethodEntry, StepEntry, TemplateEntry } from '../model/entry.ts';
import type { Library } from '../model/library.ts';
import type { MethodUse } from '../model/relations/methods.ts';
import { uiText } from '../ui-text.ts';
import { headingOf, type OutlineHeading } from './outline.ts';
import { pageFilters, type PageFilters } from './page-filters.ts';

/** Sections of a method page besides those of its body: anchor and title. */
export const methodSections = {
  parts: { id: 'zu-cheng', title: uiText.method.parts },
  uses: { id: 'an-li', title: uiText.method.uses },
} as const;

/** What a method page shows besides its entry and its body. */
export interface MethodPage {
  outline: readonly OutlineHeading[];
  filters: PageFilters;
  uses: readonly MethodUse[];
  steps: readonly StepEntry[];
  related: readonly MethodEntry[];
  templates: readonly TemplateEntry[];
}

/**
 * Puts together the page of a method.
 *
 * @param headings Headings of the method's body.
 */
export function methodPage(
  library: Library,
  { id, data }: MethodEntry,
  headings: readonly OutlineHeading[],
): MethodPage {
  const { parts, uses: usesSection } = methodSections;
  const uses = library.usesOfMethod(id);
  const steps = library.stepsOfMethod(id);
  return {
    outline: [...(data.parts.length > 0 ? [headingOf(parts)] : []), ...headings, headingOf(usesSection)],
    filters: pageFilters(uiText.nav.methods, {
      unitKinds: [...new Set(uses.map((use) => use.case.data.unit.kind))],
      steps: steps.map((step) => step.data.title),
    }),
    uses,
    steps,
    related: library.relatedMethods(id),
    templates: library.templatesOfMethod(id),
  };
}
