import { describe, expect, test } from 'vitest';
import { searchIndex } from '../../src/search/match/search-index.ts';
import { openBuiltIndex } from '../built-index.ts';
import { entriesOf, phraseQueries } from '../search-queries.ts';
import { withEntries } from '../with-entries.ts';

const reader = await openBuiltIndex();

describe('words that a reader remembers of the write-ups lead first to where they are', () => {
  for (const expected of phraseQueries)
    withEntries(entriesOf(expected), () => {
      test(expected.query, async () => {
        const { results } = await searchIndex(reader, '/', expected.query);
        const found = [results[0]?.url, results[0]?.sections[0]?.url].map((url = '') => url.replace(/\?[^#]*/, ''));
        expect(
          found.some((address) => expected.first.includes(address)),
          found.join(' '),
        ).toBe(true);
      });
    });
});
