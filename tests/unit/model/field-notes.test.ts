import { z } from 'astro/zod';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../src/build/site-settings.ts';
import { componentNames, noteLabels } from '../../../src/markdown/component-rules.ts';
import { collectionNames, collections } from '../../../src/model/collections.ts';

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
}

/** Paths of fields that say nothing of themselves in Chinese. */
function silent(schema: JsonSchema, path = ''): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    ...(/\p{Script=Han}/u.test(field.description ?? '') ? [] : [`${path}${name}`]),
    ...silent(field, `${path}${name}.`),
  ]);
  const items = schema.items ? silent(schema.items, `${path}*.`) : [];
  const values =
    typeof schema.additionalProperties === 'object' ? silent(schema.additionalProperties, `${path}*.`) : [];
  return [...own, ...items, ...values];
}

describe('an editor is told in Chinese what to write', () => {
  test.each(collectionNames)('in every field of %s', (collection) => {
    const schema = z.toJSONSchema(collections[collection].schema, {
      io: 'input',
      unrepresentable: 'any',
    }) as JsonSchema;
    expect(silent(schema)).toEqual([]);
  });
});

test('there is a snippet for every component, with the labels that notes may have', () => {
  const snippets = readFileSync(join(projectRoot, '.vscode/duibiao.code-snippets'), 'utf8');
  expect(componentNames.filter((name) => !snippets.includes(`<${name} `))).toEqual([]);
  expect(snippets).toContain(`|${noteLabels.join(',')}|`);
});
