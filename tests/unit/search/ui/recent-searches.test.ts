import { expect, test } from 'vitest';
import { parseRecent, withRecent } from '../../../../src/search/ui/recent-searches.ts';

test('the latest search comes first, and comes once', () => {
  expect(withRecent(['五查', '五学'], ' 五学 ')).toEqual(['五学', '五查']);
});

test('eight are kept', () => {
  const many = Array.from({ length: 20 }, (_, index) => `词${index}`).reduce<string[]>(withRecent, []);
  expect(many).toHaveLength(8);
  expect(many[0]).toBe('词19');
});

test('nothing and pasted text are not kept', () => {
  expect(withRecent(['五查'], '  ')).toEqual(['五查']);
  expect(withRecent(['五查'], '长'.repeat(61))).toEqual(['五查']);
});

test.each([null, '', '{', '{"a":1}', '[1,null,{"b":2}]', '"五查"'])(
  'what is no list of searches is none: %s',
  (kept) => {
    expect(parseRecent(kept)).toEqual([]);
  },
);

test('what others wrote into the list is cut down', () => {
  expect(
    parseRecent(
      JSON.stringify(['五查', '', 7, '长'.repeat(100), ...Array.from({ length: 20 }, (_, index) => `词${index}`)]),
    ),
  ).toHaveLength(8);
});
