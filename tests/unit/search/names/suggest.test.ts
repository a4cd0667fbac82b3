import { expect, test } from 'vitest';
import { homophonesOf, soundsOf } from '../../../../src/search/names/readings.ts';
import { readingsFrom } from '../../../../src/search/names/sounds.ts';
import { soundsAlike, suggest } from '../../../../src/search/names/suggest.ts';
import { unitsOf } from '../../../../src/search/text/units.ts';

const titles = [
  '三定标三找差三必见',
  '三步走',
  '五查',
  '五学',
  '五争当',
  '五不',
  '“开放式”专题组织生活会',
  '第一节 民主测评怎么做',
];
const names = titles.map((text) => ({ text, kind: 'title' as const, units: unitsOf(text) }));
const alike = soundsAlike(
  readingsFrom(homophonesOf(new Set(titles.flatMap((title) => soundsOf(title, unitsOf(title)))))),
);
const suggested = (typed: string): string | undefined =>
  suggest(
    names,
    unitsOf(typed).map(({ text }) => text),
    alike,
  );

test.each([
  ['a homophone', '五挣当', '五争当'],
  ['another wrong character', '五争挡', '五争当'],
  ['homophones for every character', '武茶', '五查'],
  ['a wrong character in part of a name', '三定标三找茶', '三定标三找差'],
  ['a missing character', '三定三找差三必见', '三定标三找差三必见'],
  ['a character too many', '三定标的三找差三必见', '三定标三找差三必见'],
  ['two characters in each other’s place', '三标定三找差三必见', '三定标三找差三必见'],
  ['two wrong characters in a long name', '三定标三找叉三必建', '三定标三找差三必见'],
])('%s: %s means %s', (_, typed, meant) => {
  expect(suggested(typed)).toBe(meant);
});

test('a name comes as the site writes it', () => {
  expect(suggested('开放是专题组织生活会')).toBe('“开放式”专题组织生活会');
});

test('a part of a name comes without the marks that the cut would divide', () => {
  expect(suggested('民主测凭怎么做')).toBe('民主测评怎么做');
  expect(suggested('开放是专题')).toBe('开放式专题');
});

test('of names as near, the one that sounds alike is meant', () => {
  expect(suggested('五叉')).toBe('五查');
});

test.each(['五个', '宇宙飞船', '三心二意', '五', ''])('%j is near to nothing', (typed) => {
  expect(suggested(typed)).toBeUndefined();
});

test('what holds a name in full is no slip', () => {
  expect(suggested('五争当了')).toBeUndefined();
});
