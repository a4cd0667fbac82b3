import { expect, test } from 'vitest';
import type { SearchResult } from '../../../../src/search/answer.ts';
import { highlightsOf } from '../../../../src/search/highlight/highlight-address.ts';
import { hitAddress, markedTexts } from '../../../../src/search/ui/hit-address.ts';

const result: SearchResult = {
  url: '/methods/wu-cha/',
  title: '“五查”与五学',
  titleMarks: [[1, 3]],
  excerpt: '党员自查、互查，五查之后',
  excerptMarks: [[8, 10]],
  score: 1,
  phrase: true,
  missing: [],
  sections: [{ url: '/methods/wu-cha/#a', title: '怎么查', titleMarks: [[2, 3]], excerpt: '', excerptMarks: [] }],
};

test('a result asks for what it marks, each text once', () => {
  expect(markedTexts(result)).toEqual(['五查', '查']);
});

test('an address names the texts before its anchor', () => {
  expect(decodeURIComponent(hitAddress('/a/#b', ['五查', 'A&B']))).toBe('/a/?highlight=五查&highlight=A&B#b');
  expect(hitAddress('/a/', [])).toBe('/a/');
});

test('what is written into an address is read back', () => {
  const texts = ['五查', 'A&B=1', '100% #', '“三找差”'];
  expect(highlightsOf(new URL(hitAddress('/a/#b', texts), 'http://localhost').searchParams)).toEqual(texts);
});

test('few and short texts are asked for, and few and short ones are read', () => {
  const many = Array.from({ length: 50 }, (_, index) => `词${index}`);
  expect(highlightsOf(new URL(hitAddress('/a/', many), 'http://localhost').searchParams)).toHaveLength(6);
  const params = new URLSearchParams(many.map((text) => ['highlight', text]));
  params.append('highlight', '');
  expect(highlightsOf(params)).toHaveLength(12);
  expect(highlightsOf(new URLSearchParams([['highlight', '长'.repeat(500)]]))[0]).toHaveLength(200);
});
