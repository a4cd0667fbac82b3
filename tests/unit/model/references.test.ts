import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { idSchema } from '../../../src/model/fields.ts';
import { locatorsSchema } from '../../../src/model/locator.ts';
import { allTexts, fieldsAt, locatorsIn, metricFields, referencesIn, textsAt } from '../../../src/model/references.ts';
import { collectionNames, collections } from '../../../src/model/collections.ts';

type Schema = z.core.$ZodType;

/** Patterns of all fields of a schema whose own schema passes a test. */
function patternsOf(schema: Schema, matches: (schema: Schema) => boolean, path: readonly string[] = []): string[] {
  if (matches(schema)) return [path.join('.')];
  if (schema instanceof z.ZodPipe) return [schema.in, schema.out].flatMap((side) => patternsOf(side, matches, path));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return patternsOf(schema.unwrap(), matches, path);
  if (schema instanceof z.ZodArray) return patternsOf(schema.element, matches, [...path, '*']);
  if (schema instanceof z.ZodRecord) return patternsOf(schema.valueType, matches, [...path, '*']);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, field]) => patternsOf(field as Schema, matches, [...path, key]));
  return [];
}

/** Whether a field's schema is another one, as it is or with a description of its own. */
const isLike =
  (original: Schema) =>
  (schema: Schema): boolean =>
    schema === original || schema._zod.parent === original;

test('every id in a schema is a known reference, but for the names that practices have of their own', () => {
  for (const collection of collectionNames) {
    const ids = patternsOf(collections[collection].schema, isLike(idSchema)).filter(
      (pattern) => pattern !== 'practices.*.id',
    );
    expect(Object.keys(collections[collection].references ?? {}).sort(), collection).toEqual(ids.sort());
  }
});

test('every locator in a schema stands in a field named from', () => {
  for (const collection of collectionNames) {
    for (const pattern of patternsOf(collections[collection].schema, isLike(locatorsSchema))) {
      expect(pattern.split('.').at(-1), collection).toBe('from');
    }
  }
  expect(patternsOf(collections.cases.schema, isLike(locatorsSchema))).toContain('practices.*.from');
});

test('fields that list or show metrics are fields of the schemas', () => {
  const texts = (collection: 'cases' | 'problems') =>
    patternsOf(collections[collection].schema, (schema) => schema instanceof z.ZodString);
  expect(texts('cases')).toEqual(expect.arrayContaining([...metricFields, ...(collections.cases.filled ?? [])]));
  expect(texts('problems')).toEqual(expect.arrayContaining([...(collections.problems.filled ?? [])]));
});

const frontmatter = {
  practices: [{ step: 'a', methods: ['b', 5] }, 'odd', { step: null }],
  outcomes: { text: 'no list' },
  from: ['s 1/1', 's 1/2'],
  events: [{ from: 's 1/3' }],
};

test('references are found in place, and other shapes are passed over', () => {
  expect(referencesIn('cases', frontmatter)).toEqual([
    { path: ['practices', 0, 'step'], to: 'steps', id: 'a' },
    { path: ['practices', 0, 'methods', 0], to: 'methods', id: 'b' },
  ]);
  for (const odd of [undefined, null, 5, 'text', [], [[]]]) expect(referencesIn('cases', odd)).toEqual([]);
});

test('locators are found at every depth, single or in lists', () => {
  expect(locatorsIn(frontmatter).map(({ value }) => value)).toEqual(['s 1/1', 's 1/2', 's 1/3']);
});

test('a pattern never reaches into inherited properties', () => {
  expect(fieldsAt({ a: 1 }, 'constructor')).toEqual([]);
  expect(textsAt('text', 'length')).toEqual([]);
});

test('all texts are found with their paths', () => {
  expect(allTexts({ a: 'x', b: [{ c: 'y' }], d: 5 })).toEqual([
    { path: ['a'], value: 'x' },
    { path: ['b', 0, 'c'], value: 'y' },
  ]);
});
