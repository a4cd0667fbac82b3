import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { componentNames } from '../../../src/markdown/component-rules.ts';

test('the components that authors may use are those that pages hand to MDX', () => {
  const source = readFileSync('src/components/mdx.ts', 'utf8');
  const [, names = ''] = /authorComponents = \{([^}]*)\}/.exec(source) ?? [];
  expect(
    names
      .split(',')
      .map((name) => name.trim())
      .sort(),
  ).toEqual([...componentNames].sort());
});
