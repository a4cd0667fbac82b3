import { expect, test } from 'vitest';
import { openNames } from '../../../../src/search/names/name-file.ts';
import { nameTable } from '../../../../src/search/names/name-table.ts';
import { spell } from '../../../../src/search/names/readings.ts';
import { nameOf } from './names.ts';

test('readings come one for each unit, none for words of other letters', () => {
  expect(spell('智慧党建 APP（2.0）').readings).toBe('zhi hui dang jian   ');
});

test('a character that no dictionary knows has no reading', () => {
  expect(spell('五\u{2a6d6}查').readings.split(' ')).toHaveLength(3);
});

test('a name that several pages bear is kept once, with all of them', () => {
  const table = nameTable([nameOf('“五查”', 'title', 3), nameOf('五查', 'heading', 1), nameOf('五查', 'heading', 3)]);
  const names = openNames(table);
  expect(names.map(({ text }) => text)).toEqual(['“五查”']);
  expect(names[0]?.bearers).toEqual([
    { page: 1, kind: 2 },
    { page: 3, kind: 0 },
    { page: 3, kind: 2 },
  ]);
});

test('a title outlives the headings when a name has too many bearers', () => {
  const entries = Array.from({ length: 50 }, (_, page) => nameOf('总则', 'heading', page));
  const [name] = openNames(nameTable([...entries, nameOf('总则', 'title', 90)]));
  expect(name?.bearers).toHaveLength(30);
  expect(name?.bearers).toContainEqual({ page: 90, kind: 0 });
});

test('a reading that is not the usual one is kept where it stands', () => {
  const names = openNames(nameTable(['重大', '重点', '重复'].map((text, page) => nameOf(text, 'title', page))));
  expect(names.map(({ units }) => units[0]?.sound)).toEqual(['zhong', 'zhong', 'chong']);
});
