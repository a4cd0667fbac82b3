import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot, readSettings } from '../../src/build/site-settings.ts';
import { libraryOf, loadContent } from '../../src/library/load-content.ts';
import { searchIndex } from '../../src/search/match/search-index.ts';
import { openBuiltIndex } from '../built-index.ts';
import { misled, nameQueries, type ExpectedFirst } from '../search-queries.ts';
import { entriesOf, phraseQueries } from './phrase-queries.ts';
import { withEntries } from './with-entries.ts';

const { base } = readSettings(process.env);
const reader = await openBuiltIndex(join(projectRoot, 'dist'));

const search = async (expected: ExpectedFirst): Promise<string[]> =>
  misled(await searchIndex(reader, base, expected.query), expected, base);

test('every name of the library is found first where it belongs', async () => {
  const queries = nameQueries(libraryOf(loadContent(join(projectRoot, 'content')).documents));
  expect((await Promise.all(queries.map(search))).flat()).toEqual([]);
});

describe('words that a reader remembers of the write-ups lead first to where they are', () => {
  for (const expected of phraseQueries)
    withEntries(entriesOf(expected), () => {
      test(expected.query, async () => {
        expect(await search(expected)).toEqual([]);
      });
    });
});
