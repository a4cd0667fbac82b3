import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/build/site-settings.ts';

test('the schemas that the build writes for editors say in Chinese what to write', () => {
  const schema: unknown = JSON.parse(readFileSync(join(projectRoot, '.astro/collections/cases.schema.json'), 'utf8'));
  expect(schema).toMatchObject({
    properties: { unit: { properties: { shortName: { description: expect.stringContaining('简称') } } } },
  });
});
