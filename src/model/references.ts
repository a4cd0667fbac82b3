import { collections, type Collection } from './collections.ts';
import { metricReferences } from './metric.ts';

/** Keys and list indexes that lead to a value. */
export type FieldPath = readonly (string | number)[];

/** A frontmatter value and its position. */
export interface Field<T = unknown> {
  path: FieldPath;
  value: T;
}

function descend({ path, value }: Field, segment: string): Field[] {
  if (typeof value !== 'object' || value === null) return [];
  if (segment !== '*')
    return Object.hasOwn(value, segment)
      ? [{ path: [...path, segment], value: (value as Record<string, unknown>)[segment] }]
      : [];
  if (Array.isArray(value)) return value.map((item: unknown, index) => ({ path: [...path, index], value: item }));
  return Object.entries(value as Record<string, unknown>).map(([key, item]) => ({ path: [...path, key], value: item }));
}

/**
 * Values that a pattern names: `practices.*.step` gives the step of each practice.
 *
 * @param frontmatter Frontmatter as the author wrote it; values that are missing or of another shape are left out.
 */
export function fieldsAt(frontmatter: unknown, pattern: string): Field[] {
  return pattern
    .split('.')
    .reduce<Field[]>(
      (fields, segment) => fields.flatMap((field) => descend(field, segment)),
      [{ path: [], value: frontmatter }],
    );
}

/** Texts that a pattern names. */
export function textsAt(frontmatter: unknown, ...patterns: readonly string[]): Field<string>[] {
  return patterns.flatMap((pattern) =>
    fieldsAt(frontmatter, pattern).filter((field): field is Field<string> => typeof field.value === 'string'),
  );
}

/** Every text in a frontmatter, at whatever depth. */
export function allTexts(frontmatter: unknown): Field<string>[] {
  const walk = (field: Field): Field<string>[] =>
    typeof field.value === 'string' ? [field as Field<string>] : descend(field, '*').flatMap(walk);
  return walk({ path: [], value: frontmatter });
}

/** An id in a frontmatter that names an entry. */
export interface Reference {
  path: FieldPath;
  to: Collection;
  id: string;
}

/** Entries that a frontmatter names; whether they exist is the caller's to ask. */
export function referencesIn(collection: Collection, frontmatter: unknown): Reference[] {
  return Object.entries(collections[collection].references ?? {}).flatMap(([pattern, to]) =>
    textsAt(frontmatter, pattern).map(({ path, value }) => ({ path, to, id: value })),
  );
}

/** Locators in a frontmatter: the texts of every field `from`, at whatever depth. */
export function locatorsIn(frontmatter: unknown): Field<string>[] {
  return allTexts(frontmatter).filter(
    ({ path }) => path.at(-1) === 'from' || (path.at(-2) === 'from' && typeof path.at(-1) === 'number'),
  );
}

/** Where a case's frontmatter lists metrics by id. */
export const metricFields = [
  'unit.size',
  'practices.*.metrics.*',
  'outcomes.*.metrics.*',
  'charts.*.metrics.*',
] as const;

/** Metrics that a text of a case or problem refers to, each with the index of its `{` in the text. */
export function metricReferencesAt(text: string): { id: string; index: number }[] {
  let from = 0;
  return metricReferences(text).map((id) => {
    const index = text.indexOf(`{${id}}`, from);
    from = index + 1;
    return { id, index };
  });
}
