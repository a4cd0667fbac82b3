import { describe, expect, test } from 'vitest';
import { takeApart } from '../../../../src/search/match/joined-words.ts';
import { memoryIndex } from '../memory-index.ts';

const known = new Set(['cc', 'by', '4', '0', '40', 'app', '2026', '11', '23']);

test('a word is taken apart into known words, fewest first', () => {
  expect(takeApart('ccby40', known, { start: false, end: false })).toEqual([
    ['cc', 'by', '40'],
    ['cc', 'by', '4', '0'],
  ]);
});

test('its ends may be ends of known words, where the query begins or ends with it', () => {
  expect(takeApart('02611', known, { start: true, end: false })).toContainEqual(['026', '11']);
  expect(takeApart('02611', known, { start: false, end: false })).toEqual([]);
  expect(takeApart('112', known, { start: false, end: true })).toContainEqual(['11', '2']);
});

test('what cannot be taken apart is left', () => {
  expect(takeApart('xyz', known, { start: false, end: false })).toEqual([]);
});

describe('a query without the points and spaces of the text', () => {
  const page = {
    url: '/a/',
    title: '题',
    aliases: [],
    filters: {},
    sections: [{ title: '', blocks: ['署名 CC BY 4.0 国际，2026-11-23 起'] }],
  };

  test.each(['ccby40', 'CCBY4', '署名ccby40国际', '20261123', '0261123起', '1123起'])(
    '%s finds it and marks it',
    async (query) => {
      const { search } = await memoryIndex([page]);
      const { results, missing } = await search(query);
      expect(missing).toEqual([]);
      expect(results[0]).toMatchObject({ phrase: true });
      expect(results[0]?.excerptMarks).toHaveLength(1);
    },
  );
});
