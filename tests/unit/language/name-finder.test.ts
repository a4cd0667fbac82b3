import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameFinder } from '../../../src/language/name-finder.ts';

/** Places of one name, as `indexOf` finds them one after the other. */
function placesOf(text: string, name: string): string[] {
  const places: string[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(`${name} ${at}`);
  return places;
}

test('many names are found where each of them would be by itself', () => {
  const word = fc.string({ unit: fc.constantFrom('三', '个', '查', '😀'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.uniqueArray(word), fc.array(word), (names, words) => {
      const text = words.join('');
      const found = nameFinder(names)(text).map(({ name, start, end }) => {
        expect(text.slice(start, end)).toBe(name);
        return `${name} ${start}`;
      });
      expect(found.toSorted()).toEqual(names.flatMap((name) => placesOf(text, name)).toSorted());
    }),
  );
});

test('names that begin alike and names inside names are all found', () => {
  expect(nameFinder(['三个带头', '三个', '带头', ''])('三个带头')).toEqual([
    { name: '三个', start: 0, end: 2 },
    { name: '三个带头', start: 0, end: 4 },
    { name: '带头', start: 2, end: 4 },
  ]);
});
