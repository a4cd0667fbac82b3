import { expect, test } from 'vitest';
import { visit } from 'unist-util-visit';
import { checkContent } from '../../../src/checks/check-content.ts';
import { loadContent } from '../../../src/library/load-content.ts';
import { componentNames } from '../../../src/markdown/component-rules.ts';
import { collectionNames } from '../../../src/model/collections.ts';

// The library that browser tests read: what it lacks they do not see.
const folder = 'tests/fixtures/reading';
const { documents } = loadContent(folder);

test('the readers’ fixture library passes the check without a finding', () => {
  expect(checkContent(folder).issues).toEqual([]);
});

test('it has entries of every collection', () => {
  const used = new Set(documents.map(({ collection }) => collection));
  expect(collectionNames.filter((name) => !used.has(name))).toEqual([]);
});

test('it uses every component', () => {
  const used = new Set<string>();
  for (const { tree } of documents)
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      if ('name' in node && node.name) used.add(node.name);
    });
  expect(componentNames.filter((name) => !used.has(name))).toEqual([]);
});
