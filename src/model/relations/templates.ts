import type { EntryLists, TemplateEntry } from '../entry.ts';
import { groupByKeys } from './group-by-keys.ts';

/** Forms by what uses them. */
export interface TemplateRelations {
  /** Forms that are filled in at a step. */
  templatesOfStep(step: string): readonly TemplateEntry[];
  /** Forms that belong to a method. */
  templatesOfMethod(method: string): readonly TemplateEntry[];
}

/** Relates forms to steps and methods. */
export function relateTemplates({ templates }: EntryLists): TemplateRelations {
  const byStep = groupByKeys(templates, ({ data }) => data.steps);
  const byMethod = groupByKeys(templates, ({ data }) => data.methods);
  return {
    templatesOfStep: (step) => byStep.get(step) ?? [],
    templatesOfMethod: (method) => byMethod.get(method) ?? [],
  };
}
