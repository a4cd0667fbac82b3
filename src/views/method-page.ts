import { entryAddress } from '../model/address.ts';
import type { MethodEntry, StepEntry, TemplateEntry } from '../model/entry.ts';
import type { Library } from '../model/library.ts';
import type { MethodUse } from '../model/relations/methods.ts';
import type { FirstOf } from '../model/relations/first-of.ts';
import { itemsOf } from '../model/relations/parts.ts';
import { uiText } from '../ui-text.ts';
import { headingOf, type OutlineHeading } from './outline.ts';
import { pageFilters, type PageFilters } from './page-filters.ts';
import type { PartPosition } from './parts.ts';

/** Sections of a method page besides those of its body: anchor and title. */
export const methodSections = {
  parts: { id: 'zu-cheng', title: uiText.method.parts },
  uses: { id: 'an-li', title: uiText.method.uses },
} as const;

/** What a method page shows besides its entry and its body. */
export interface MethodPage {
  outline: readonly OutlineHeading[];
  filters: PageFilters;
  steps: readonly StepEntry[];
  related: FirstOf<MethodEntry>;
  templates: FirstOf<TemplateEntry>;
}

/** Cases that used a method, a part of them. */
export interface MethodUses {
  uses: readonly MethodUse[];
  part: PartPosition;
  /** How many there are in all parts. */
  total: number;
}

/**
 * Cases that used a method.
 *
 * @param number Part of the list, from 1.
 * @returns `undefined` where there is no such part.
 */
export function methodUses(library: Library, { id }: MethodEntry, number: number): MethodUses | undefined {
  const part = library.usePart(id, number);
  return (
    part && {
      uses: itemsOf(part),
      part: { address: entryAddress('methods', id), anchor: methodSections.uses.id, number, count: part.count },
      total: part.total,
    }
  );
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
  const steps = library.stepsOfMethod(id);
  return {
    outline: [...(data.parts.length > 0 ? [headingOf(parts)] : []), ...headings, headingOf(usesSection)],
    filters: pageFilters(uiText.nav.methods, {
      unitKinds: library.unitKindsOfMethod(id),
      steps: steps.map((step) => step.data.title),
    }),
    steps,
    related: library.relatedMethods(id),
    templates: library.templatesOfMethod(id),
  };
}
