import { expect, test } from 'vitest';
import { contentRows, untie } from '../../../../src/search/match/question.ts';
import { unitsOf, type IndexUnit } from '../../../../src/search/text/units.ts';

const texts = (rows: readonly (readonly IndexUnit[])[]): string[] =>
  rows.map((row) => row.map(({ text }) => text).join(''));
const content = (query: string): string[] => texts(contentRows(unitsOf(query)));

test('a question is reduced to what it asks about', () => {
  expect(content('怎么征求意见？')).toEqual(['征求意见']);
  expect(content('什么是五查')).toEqual(['五查']);
  expect(content('五查是什么意思')).toEqual(['五查']);
  expect(content('三定标的步骤有哪些')).toEqual(['三定标的步骤']);
  expect(content('请问APP在哪里可以下载呢？')).toEqual(['app', '下载']);
  expect(content('六个破除的主要内容有哪些')).toEqual(['六个破除']);
  expect(content('如何开好民主生活会')).toEqual(['民主生活会']);
});

test('what is only question words stays as it is', () => {
  expect(content('什么是')).toEqual(['什么是']);
});

test('what is no question stays as it is', () => {
  expect(content('三定标三找差三必见')).toEqual(['三定标三找差三必见']);
});

test('tying words part a row into what they tie', () => {
  expect(texts(untie(unitsOf('三定标的步骤')))).toEqual(['三定标', '步骤']);
});

test('tying words inside a name stay', () => {
  expect(texts(untie(unitsOf('目的地')))).toEqual(['目的地']);
});
