import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { alwaysFolded, fold } from '../../../../src/search/text/fold.ts';
import { readSimplifications } from '../../../../src/search/text/read-simplifications.ts';
import { simplifications, simplificationsOf } from '../../../../src/search/text/traditional-table.ts';

const table = simplifications();

test('no character is folded twice', () => {
  expect([...table].filter(([, to]) => table.has(to) || alwaysFolded.has(to))).toEqual([]);
});

test('every entry is one character for one', () => {
  expect([...table].flat().filter((character) => [...character].length !== 1)).toEqual([]);
});

test.each(['t', 'tw', 'hk'] as const)(
  'what OpenCC writes for readers of %s folds back to what was simplified',
  (to) => {
    const write = Converter({ from: 'cn', to });
    for (const text of [
      '征求意见方案',
      '里程碑和心里话',
      '干部干净干事',
      '复查与回复',
      '看着办，著作等身',
      '面条与面对面',
      '才能与刚才',
      '台账',
      '理发与发动',
    ]) {
      expect(fold(write(text), table).text, write(text)).toBe(fold(text, table).text);
    }
  },
);

describe('the part of the table that an index keeps', () => {
  test('leads to the characters that occur, and no others', () => {
    const kept = readSimplifications(simplificationsOf(new Set('征见')));
    expect(new Set(kept.values())).toEqual(new Set('征见'));
    expect(kept.get('徵')).toBe('征');
  });

  test('of all characters is the whole table', () => {
    expect(readSimplifications(simplificationsOf(new Set(table.values())))).toEqual(table);
  });

  test('may hold characters outside the basic plane', () => {
    const [from = ''] = [...table.keys()].filter((character) => character.length === 2);
    expect(readSimplifications(simplificationsOf(new Set([table.get(from) ?? '']))).get(from)).toBe(table.get(from));
  });
});
