import { expect, test } from 'vitest';
import { nextLookup, phraseLookups } from '../../../../src/search/match/lookups.ts';
import { unitsOf } from '../../../../src/search/text/units.ts';

const lookups = (text: string): string[] =>
  phraseLookups(unitsOf(text)).map(({ word, match, offset }) => `${word} ${match} ${offset}`);

test('every other pair covers a Han run', () => {
  expect(lookups('三定')).toEqual(['三定 whole 0']);
  expect(lookups('三定标')).toEqual(['三定 whole 0', '定标 whole 1']);
  expect(lookups('三定标三')).toEqual(['三定 whole 0', '标三 whole 2']);
  expect(lookups('三定标三找')).toEqual(['三定 whole 0', '标三 whole 2', '三找 whole 3']);
  expect(lookups('三定标三找差')).toEqual(['三定 whole 0', '标三 whole 2', '找差 whole 4']);
});

test('a single character finds every pair that begins with it', () => {
  expect(lookups('差')).toEqual(['差 start 0']);
  expect(lookups('APP上')).toEqual(['app end 0', '上 start 1']);
});

test('a character before a word stands by itself in the index', () => {
  expect(lookups('月27日')).toEqual(['月 whole 0', '27 whole 1', '日 start 2']);
});

test('a query may begin and end in the middle of a word', () => {
  expect(lookups('PP')).toEqual(['pp part 0']);
  expect(lookups('PP平台A')).toEqual(['pp end 0', '平台 whole 1', 'a start 3']);
});

test('a row is made longer by the pair that ends in its next character', () => {
  const units = unitsOf('三定标APP上');
  expect([1, 2, 3, 4].map((place) => nextLookup(units, 0, place))).toEqual([
    { word: '三定', match: 'whole', offset: 0 },
    { word: '定标', match: 'whole', offset: 1 },
    { word: 'app', match: 'start', offset: 3 },
    { word: '上', match: 'start', offset: 4 },
  ]);
});
