import { expect, test } from 'vitest';
import { ids, methodName, termName, unitName } from '../../../../bench/scale/library/names.ts';
import * as words from '../../../../bench/scale/library/words.ts';
import { personalDataIn } from '../../../../src/language/people/personal-data.ts';
import { quantityMentionsIn } from '../../../../src/language/quantities/find-quantities.ts';
import { unitKinds } from '../../../../src/model/vocabulary.ts';

const { actors, manners, verbs, qualifiers, objects, effects, reasons, closings } = words;
const pairs = (left: readonly string[], right: readonly string[], between = ''): string[] =>
  left.flatMap((one) => right.map((other) => one + between + other));

/** What the checks would report in texts. */
const reportedIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [...personalDataIn(text), ...quantityMentionsIn(text, new Set())].map((found) => found.text));

test('no two words side by side make a person’s name or a quantity', () => {
  const beside = [
    ...pairs(actors, [...manners, ...verbs]),
    ...pairs(manners, verbs),
    ...pairs(verbs, qualifiers),
    ...pairs(qualifiers, objects, '的'),
    ...pairs(effects, [...objects, ...qualifiers]),
    ...pairs(reasons, actors, '，'),
    ...pairs(objects, closings, '，'),
    ...pairs(objects, ['以后', '，再', '也跟着变了', '常常牵连到']),
  ];
  expect(reportedIn(beside)).toEqual([]);
});

test('no name of a unit reads like a person’s or a quantity, and each is another', () => {
  const names = Array.from({ length: 12_000 }, (_, index) =>
    unitName(index, unitKinds[index % unitKinds.length] ?? '农村'),
  );
  expect(reportedIn(names.map((name) => `${name}党支部走访、${name}督办`))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => name.includes('样例'))).toBe(true);
});

test('names of methods and terms are each another, at 100,000 cases too', () => {
  const methods = Array.from({ length: 950 }, (_, index) => methodName(index).title);
  const terms = Array.from({ length: 650 }, (_, index) => termName(index));
  expect(new Set(methods).size).toBe(methods.length);
  expect(new Set(terms).size).toBe(terms.length);
});

test('no word of a sentence ends like a term, which would have to be explained', () => {
  const spoken = [...actors, ...manners, ...verbs, ...qualifiers, ...objects, ...effects, ...reasons, ...closings];
  expect(spoken.filter((word) => words.termEndings.some((ending) => word.includes(ending)))).toEqual([]);
});

test('ids sort in the order of the entries', () => {
  const made = [0, 9, 10, 99, 100, 99_999].map(ids.case);
  expect(made.toSorted()).toEqual(made);
});
