import { expect, test } from 'vitest';
import { maxRecent, relateRecency } from '../../../../src/model/relations/recency.ts';
import { madeCase, madeEntry, madeLists, madeMethod, madeProblem } from '../../../made-library.ts';

test('the hundred entries that were changed last are recent, whatever collections they are of', () => {
  const cases = Array.from({ length: maxRecent }, (_, index) => madeCase(`case-${index}`, { updated: '2026-01-02' }));
  const methods = [madeMethod('newer', { updated: '2026-01-03' }), madeMethod('older', { updated: '2026-01-01' })];
  const { isRecent } = relateRecency(madeLists({ cases, methods }));
  expect(methods.map(isRecent)).toEqual([true, false]);
  // Of one day those that the site shows first.
  expect(cases.filter((entry) => !isRecent(entry)).map(({ id }) => id)).toEqual([`case-${maxRecent - 1}`]);
});

test('only entries with a page below a list are recent', () => {
  const pages = [madeEntry('pages', 'about', { description: 'a' })];
  const problems = [madeProblem('a', 'one', '问题', 1)];
  const { isRecent } = relateRecency(madeLists({ pages, problems }));
  expect([...pages, ...problems].filter(isRecent)).toEqual([]);
});

test('the newest first', () => {
  const cases = ['01', '03', '02', '03'].map((day, index) => madeCase(`case-${index}`, { updated: `2026-01-${day}` }));
  const { newestFirst } = relateRecency(madeLists({ cases }));
  expect(newestFirst().map(({ id }) => id)).toEqual(['case-1', 'case-3', 'case-2', 'case-0']);
});
