import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/build/site-settings.ts';
import { isDraft } from '../../src/library/document-head.ts';
import { libraryOf, loadContent } from '../../src/library/load-content.ts';
import { searchIndex } from '../../src/search/match/search-index.ts';
import { openBuiltIndex } from '../built-index.ts';
import { misled, nameQueries, type ExpectedFirst } from '../search-queries.ts';
import { site } from './site.ts';

test('every name of the library is found first where it belongs', async () => {
  const reader = await openBuiltIndex(site.folder);
  const { documents } = loadContent(join(projectRoot, 'content'));
  const queries = nameQueries(libraryOf(documents.filter((document) => !isDraft(document))));
  expect(queries.length).toBeGreaterThan(5);
  const search = async (expected: ExpectedFirst): Promise<string[]> =>
    misled(await searchIndex(reader, site.base, expected.query), expected, site.base);
  expect((await Promise.all(queries.map(search))).flat()).toEqual([]);
});
