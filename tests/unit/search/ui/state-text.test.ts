import { expect, test } from 'vitest';
import { SearchFailure, type SearchAnswer, type SearchResult, type Selection } from '../../../../src/search/answer.ts';
import { troubleOf } from '../../../../src/search/ui/load-search.ts';
import type { SearchState } from '../../../../src/search/ui/search-session.ts';
import { searchText } from '../../../../src/search/ui/search-text.ts';
import { announcementOf, notesOn, statusOf } from '../../../../src/search/ui/state-text.ts';

const result = {
  url: '/',
  title: '',
  titleMarks: [],
  excerpt: '',
  excerptMarks: [],
  score: 1,
  phrase: false,
  missing: [],
  sections: [],
} satisfies SearchResult;
const answered = (answer: Partial<SearchAnswer>, selection: Selection = {}): SearchState => ({
  kind: 'answered',
  request: { text: answer.query ?? '五查', selection },
  answer: {
    query: '五查',
    results: [result],
    total: 1,
    filters: {},
    relaxed: false,
    byPinyin: false,
    missing: [],
    ...answer,
  },
});

test('an answer says how many pages, and none says so', () => {
  expect(statusOf(answered({ total: 3 }))).toBe('“五查”：找到 3 页');
  expect(statusOf(answered({ total: 0, results: [] }))).toBe('没有找到“五查”');
});

const notes: readonly [string, Partial<SearchAnswer>, string][] = [
  ['words that stand nowhere', { missing: ['飞船'], relaxed: true }, searchText.missing(['飞船'])],
  ['that no page has all words', { relaxed: true }, searchText.relaxed],
  ['that names are read so', { byPinyin: true }, searchText.byPinyin],
  ['that nothing was asked', { total: 0, results: [], query: '，' }, searchText.noLetters],
  ['that pages did not arrive', { query: '教材 断层', unread: 2 }, searchText.unread(2)],
  ['that no page says it in a row', { query: '教材断层' }, searchText.apart],
];

test.each(notes)('a note tells %s', (_, answer, note) => {
  expect(notesOn(answered(answer))).toEqual([note]);
});

test('of a choice of filters without a query the number of pages is said, and nothing of words', () => {
  const browsed = answered({ query: '', total: 3, results: [{ ...result, phrase: false }] }, { 类型: '案例' });
  expect([statusOf(browsed), notesOn(browsed)]).toEqual(['按所选条件筛选出 3 页', []]);
});

test('words typed apart and pages that say the query need no note', () => {
  expect(notesOn(answered({ query: '教材 断层' }))).toEqual([]);
  expect(notesOn(answered({ results: [{ ...result, phrase: true }] }))).toEqual([]);
});

test('when filters leave nothing, that is the note', () => {
  expect(notesOn(answered({ total: 0, results: [] }, { 类型: '案例' }))).toEqual([searchText.noneFiltered]);
});

test('an announcement joins what is shown into sentences', () => {
  expect(
    announcementOf(answered({ query: '五挣当', total: 2, missing: ['挣'], relaxed: true, suggestion: '五争当' })),
  ).toBe('“五挣当”：找到 2 页。站内没有出现“挣”。您是不是要找“五争当”？');
  expect(announcementOf({ kind: 'idle' })).toBe('');
});

test('a failure is told by its reason, without a network as that', () => {
  expect(troubleOf(new SearchFailure('damaged'), true)).toBe('damaged');
  expect(troubleOf(new SearchFailure('damaged'), false)).toBe('damaged');
  expect(troubleOf(new SearchFailure('unavailable'), false)).toBe('offline');
  expect(troubleOf(new SearchFailure('unavailable'), false, true)).toBe('incomplete');
  expect(troubleOf(new SearchFailure('damaged'), false, true)).toBe('damaged');
  expect(troubleOf(new TypeError('Failed to fetch dynamically imported module'), true)).toBe('unavailable');
});
