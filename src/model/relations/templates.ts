import type { EntryLists, TemplateEntry } from '../entry.ts';
import { firstOf, type FirstOf } from './first-of.ts';
import { groupByKeys } from './group-by-keys.ts';

/** Forms by what uses them. */
export interface TemplateRelations {
  /** Forms that are filled in at a step, the first few. */
  templatesOfStep(step: string): FirstOf<TemplateEntry>;
  /** Forms that belong to a method, the first few. */
  templatesOfMethod(method: string): FirstOf<TemplateEntry>;
}

/** Relates forms to steps and methods. */
export function relateTemplates({ templates }: EntryLists): TemplateRelations {
  const byStep = groupByKeys(templates, ({ data }) => data.steps);
  const byMethod = groupByKeys(templates, ({ data }) => data.methods);
  return {
    templatesOfStep: (step) => firstOf(byStep.get(step) ?? []),
    templatesOfMethod: (method) => firstOf(byMethod.get(method) ?? []),
  };
}
