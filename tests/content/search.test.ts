import { describe, expect, test } from 'vitest';
import { searchIndex } from '../../src/search/match/search-index.ts';
import { openBuiltIndex } from '../built-index.ts';
import { misled } from '../search-queries.ts';
import { site } from '../site/site.ts';
import { entriesOf, phraseQueries } from './phrase-queries.ts';
import { withEntries } from './with-entries.ts';

const reader = await openBuiltIndex(site.folder);

describe('words that a reader remembers of the write-ups lead first to where they are', () => {
  for (const expected of phraseQueries)
    withEntries(entriesOf(expected), () => {
      test(expected.query, async () => {
        const answer = await searchIndex(reader, site.base, expected.query);
        expect(misled(answer, expected, site.base)).toEqual([]);
      });
    });
});
